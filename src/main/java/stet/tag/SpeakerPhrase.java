package stet.tag;

import java.util.List;
import stet.tag.figure.NumberWords;
import stet.tag.speech.Offices;
import stet.tag.speech.SmallWords;
import stet.tag.word.Word;
import stet.tag.word.Wording;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Whether two phrases name another speaker, or only the same one otherwise. */
final class SpeakerPhrase {
  private SpeakerPhrase() {}

  /** A longer phrase is more than a speaker. */
  private static final int LONGEST_PHRASE = 10;

  /** Whether two phrases name another speaker, or describe the same one otherwise. */
  static boolean differ(Change change, List<Word> old, List<Word> now) {
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
    if (Initials.stand(change.pack(), old, change.textBefore(), now, change.textAfter())) {
      return false;
    }
    if (isOneAndSeveral(change.pack(), old.getFirst(), now.getFirst())
        || isOneAndSeveral(change.pack(), now.getFirst(), old.getFirst())) {
      return true;
    }
    Wording phrase =
        Wording.of(withoutCourtesy(change.pack(), old), withoutCourtesy(change.pack(), now));
    boolean differs = false;
    boolean names = phrase.standing() > 0;
    for (Wording.Gap gap : phrase.gaps()) {
      boolean nothing =
          phrase.gone(gap).stream().allMatch(word -> SpeakerPhrase.isNothing(change.pack(), word))
              && phrase.come(gap).stream()
                  .allMatch(word -> SpeakerPhrase.isNothing(change.pack(), word));
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
              && !Slips.isSlip(phrase, gap, change);
    }
    return differs;
  }

  /** {@code This document}, and not {@code This Democrat}. */
  private static boolean isPointing(LanguagePack pack, List<Word> phrase, String text) {
    return pack.has(WordList.POINTING_PRONOUNS, phrase.getFirst().folded())
        && (phrase.size() == 1 || !Character.isUpperCase(text.charAt(phrase.get(1).start())));
  }

  private static boolean isPronoun(LanguagePack pack, Word word) {
    return SmallWords.isPronoun(pack, word.folded()) || word.folded().equals("one");
  }

  /** {@code A senior official} and {@code two senior officials}: another has joined in. */
  private static boolean isOneAndSeveral(LanguagePack pack, Word one, Word several) {
    String many = several.folded();
    return (one.folded().equals("a") || one.folded().equals("an"))
        && (many.equals("several") || (NumberWords.isNumeral(pack, many) && !many.equals("one")));
  }

  private static List<Word> withoutCourtesy(LanguagePack pack, List<Word> phrase) {
    return phrase.stream()
        .filter(word -> !pack.has(WordList.SPEAKER_COURTESIES, word.folded()))
        .toList();
  }

  private static boolean isRespelt(Wording phrase, Wording.Gap gap, Change change) {
    List<Word> gone = phrase.gone(gap);
    List<Word> come = phrase.come(gap);
    if (gone.size() != come.size()) {
      return false;
    }
    for (int i = 0; i < gone.size(); i++) {
      if (!NameRule.isRespelt(change, gone.get(i), come.get(i), true)) {
        return false;
      }
    }
    return true;
  }

  /** Courtesy, articles and figures tell nobody apart. */
  static boolean isNothing(LanguagePack pack, Word word) {
    return pack.has(WordList.SPEAKER_COURTESIES, word.folded())
        || pack.has(WordList.SHARE_JOINERS, word.folded())
        || Character.isDigit(word.folded().charAt(0))
        || NumberWords.isNumeral(pack, word.folded());
  }

  /** A name in full for a name in short; an office is none. */
  private static boolean isPartOfName(LanguagePack pack, String text, Word word) {
    return Character.isUpperCase(text.charAt(word.start())) && !Offices.is(pack, word.folded());
  }
}
