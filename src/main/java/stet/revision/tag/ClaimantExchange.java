package stet.revision.tag;

import java.util.List;
import stet.revision.tag.figure.FigureDateReader;
import stet.revision.tag.quote.FunctionWordRoles;
import stet.revision.tag.word.SentenceWordings.Gap;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Detector of a possible claimant, a name or a description, that replaced another. */
final class ClaimantExchange {
  private ClaimantExchange() {}

  /** The most words of a name; a longer phrase is more than a name. */
  private static final int LONGEST_NAME = 8;

  /** The most words of a description: {@code A study by researchers at three universities}. */
  private static final int LONGEST_DESCRIPTION = 15;

  /** Whether a name replaced another name or a description, or a description replaced a name. */
  static boolean isIn(EditInContext change, Gap gap) {
    List<TextWord> gone = change.wording().gone(gap);
    List<TextWord> come = change.wording().come(gap);
    if (!ClaimantFilter.maySpeak(change.pack(), gone)
        || !ClaimantFilter.maySpeak(change.pack(), come)) {
      return false;
    }
    boolean was = mayBeName(change.pack(), gone, change.textBefore());
    boolean is = mayBeName(change.pack(), come, change.textAfter());
    if (was && is) {
      return (endsInCapital(change.textBefore(), gone, change.wording().before().getFirst())
              || endsInCapital(change.textAfter(), come, change.wording().after().getFirst()))
          && SpeakerPhraseComparison.differ(change, gone, come);
    }
    return (was
            && isWholeName(gone, change.textBefore())
            && describes(change.pack(), come, change.textAfter()))
        || (is
            && isWholeName(come, change.textAfter())
            && describes(change.pack(), gone, change.textBefore()));
  }

  /**
   * Whether the last word of a phrase has a capital; at the beginning of the sentence a capital
   * does not count.
   */
  private static boolean endsInCapital(String text, List<TextWord> words, TextWord first) {
    TextWord last = words.getLast();
    return Character.isUpperCase(text.charAt(last.start()))
        && (words.size() > 1 || last.start() > first.start());
  }

  private static boolean mayBeName(LanguagePack pack, List<TextWord> words, String text) {
    return words.size() <= LONGEST_NAME
        && words.stream().allMatch(word -> mayBeOfName(pack, word.folded()))
        && !AsideMatcher.isCut(text, words.getFirst().start(), words.getLast().end());
  }

  private static boolean mayBeOfName(LanguagePack pack, String folded) {
    return !pack.has(WordList.NO_NAME_WORDS, folded)
        && !pack.has(WordList.NO_DESCRIPTION_WORDS, folded)
        && !FigureDateReader.isName(pack, folded)
        && !Character.isDigit(folded.charAt(0));
  }

  /**
   * Whether a phrase has two words or more, each of them with a capital or of at most three
   * letters.
   */
  private static boolean isWholeName(List<TextWord> words, String text) {
    return words.size() > 1
        && words.stream()
            .allMatch(
                w -> Character.isUpperCase(text.charAt(w.start())) || w.folded().length() <= 3);
  }

  /**
   * Whether a phrase may describe a claimant without being a name: {@code A poll by the
   * university}.
   */
  private static boolean describes(LanguagePack pack, List<TextWord> words, String text) {
    String first = words.getFirst().folded();
    String last = words.getLast().folded();
    return words.size() <= LONGEST_DESCRIPTION
        && (words.stream().anyMatch(word -> pack.has(WordList.PERSONAL_RELATIVES, word.folded()))
            || words.stream()
                .noneMatch(word -> pack.has(WordList.NO_DESCRIPTION_WORDS, word.folded())))
        && !pack.has(WordList.NO_NAME_WORDS, first)
        && !pack.has(WordList.NO_NAME_WORDS, last)
        && !FigureDateReader.isName(pack, first)
        && !FunctionWordRoles.isPronoun(pack, first)
        && !pack.has(WordList.POINTING_WORDS, first)
        && !AsideMatcher.isCut(text, words.getFirst().start(), words.getLast().end());
  }
}
