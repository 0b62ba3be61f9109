package stet.revision.tag;

import java.util.List;
import stet.revision.tag.figure.NumberWords;
import stet.revision.tag.quote.FunctionWordRoles;
import stet.revision.tag.quote.OfficeTitles;
import stet.revision.tag.word.SentenceWordings;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Comparison of two phrases that name speakers: whether they name different speakers, or the same
 * one in other words.
 */
final class SpeakerPhraseComparison {
  private SpeakerPhraseComparison() {}

  /** The most words of a phrase that names a speaker; a longer one is more than a speaker. */
  private static final int LONGEST_PHRASE = 10;

  /** Whether two phrases name different speakers, or describe the same speaker differently. */
  static boolean differ(EditInContext change, List<TextWord> old, List<TextWord> now) {
    if (old.size() > LONGEST_PHRASE
        || now.size() > LONGEST_PHRASE
        || old.isEmpty()
        || now.isEmpty()) {
      return false;
    }
    if (isPronoun(change.pack(), old.getLast())
        || isPronoun(change.pack(), now.getLast())
        || isPointing(change.pack(), old, change.textBefore())
        || isPointing(change.pack(), now, change.textAfter())) {
      return false;
    }
    if (Acronyms.stand(change.pack(), old, change.textBefore(), now, change.textAfter())) {
      return false;
    }
    if (isOneAndSeveral(change.pack(), old.getFirst(), now.getFirst())
        || isOneAndSeveral(change.pack(), now.getFirst(), old.getFirst())) {
      return true;
    }
    SentenceWordings phrase =
        SentenceWordings.of(
            withoutCourtesy(change.pack(), old), withoutCourtesy(change.pack(), now));
    boolean differs = false;
    boolean names = phrase.standing() > 0;
    for (SentenceWordings.Gap gap : phrase.gaps()) {
      boolean nothing =
          phrase.gone(gap).stream()
                  .allMatch(word -> SpeakerPhraseComparison.isNothing(change.pack(), word))
              && phrase.come(gap).stream()
                  .allMatch(word -> SpeakerPhraseComparison.isNothing(change.pack(), word));
      boolean longerName =
          !gap.replaces()
              && names
              && phrase.gone(gap).stream()
                  .allMatch(w -> isPartOfName(change.pack(), change.textBefore(), w))
              && phrase.come(gap).stream()
                  .allMatch(w -> isPartOfName(change.pack(), change.textAfter(), w));
      differs |=
          !nothing
              && !longerName
              && !isRespelt(phrase, gap, change)
              && !TypoDetector.isSlip(phrase, gap, change);
    }
    return differs;
  }

  /**
   * Whether a phrase only points to something, as {@code This document} does and {@code This
   * Democrat} does not.
   */
  private static boolean isPointing(LanguagePack pack, List<TextWord> phrase, String text) {
    return pack.has(WordList.POINTING_PRONOUNS, phrase.getFirst().folded())
        && (phrase.size() == 1 || !Character.isUpperCase(text.charAt(phrase.get(1).start())));
  }

  private static boolean isPronoun(LanguagePack pack, TextWord word) {
    return FunctionWordRoles.isPronoun(pack, word.folded())
        || pack.has(WordList.PRONOUN_NUMBERS, word.folded());
  }

  /**
   * Whether one phrase is about one speaker and the other about several: {@code A senior official}
   * and {@code two senior officials}.
   */
  private static boolean isOneAndSeveral(LanguagePack pack, TextWord one, TextWord several) {
    String many = several.folded();
    return pack.has(WordList.INDEFINITE_ARTICLES, one.folded())
        && (pack.has(WordList.SEVERAL_WORDS, many)
            || (NumberWords.isNumeral(pack, many) && !pack.has(WordList.PRONOUN_NUMBERS, many)));
  }

  private static List<TextWord> withoutCourtesy(LanguagePack pack, List<TextWord> phrase) {
    return phrase.stream()
        .filter(word -> !pack.has(WordList.SPEAKER_COURTESIES, word.folded()))
        .toList();
  }

  private static boolean isRespelt(
      SentenceWordings phrase, SentenceWordings.Gap gap, EditInContext change) {
    List<TextWord> gone = phrase.gone(gap);
    List<TextWord> come = phrase.come(gap);
    if (gone.size() != come.size()) {
      return false;
    }
    for (int i = 0; i < gone.size(); i++) {
      if (!PersonNameRule.isRespelt(change, gone.get(i), come.get(i), true)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a word does not distinguish speakers, such as a courtesy title, an article or a figure.
   */
  static boolean isNothing(LanguagePack pack, TextWord word) {
    return pack.has(WordList.SPEAKER_COURTESIES, word.folded())
        || pack.has(WordList.SHARE_JOINERS, word.folded())
        || Character.isDigit(word.folded().charAt(0))
        || NumberWords.isNumeral(pack, word.folded());
  }

  /** Whether a word may be part of the longer form of a name; an office is not. */
  private static boolean isPartOfName(LanguagePack pack, String text, TextWord word) {
    return Character.isUpperCase(text.charAt(word.start()))
        && !OfficeTitles.is(pack, word.folded());
  }
}
