package stet.tag;

import java.util.List;
import stet.tag.figure.Dates;
import stet.tag.speech.SmallWords;
import stet.tag.word.Word;
import stet.tag.word.Wording.Gap;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** One who may claim something, by name or described, in the place of another. */
final class Exchange {
  private Exchange() {}

  /** A longer phrase is more than a name. */
  private static final int LONGEST_NAME = 8;

  /** {@code A study by researchers at three universities}. */
  private static final int LONGEST_DESCRIPTION = 15;

  /** Whether one name, or one name and a description, stand at one place. */
  static boolean isIn(Change change, Gap gap) {
    List<Word> gone = change.wording().gone(gap);
    List<Word> come = change.wording().come(gap);
    if (!Claimant.maySpeak(change.pack(), gone) || !Claimant.maySpeak(change.pack(), come)) {
      return false;
    }
    boolean was = mayBeName(change.pack(), gone, change.textBefore());
    boolean is = mayBeName(change.pack(), come, change.textAfter());
    if (was && is) {
      return (endsInCapital(change.textBefore(), gone, change.wording().before().getFirst())
              || endsInCapital(change.textAfter(), come, change.wording().after().getFirst()))
          && SpeakerPhrase.differ(change, gone, come);
    }
    return (was
            && isWholeName(gone, change.textBefore())
            && describes(change.pack(), come, change.textAfter()))
        || (is
            && isWholeName(come, change.textAfter())
            && describes(change.pack(), gone, change.textBefore()));
  }

  /** A capital says nothing of the first word of a sentence. */
  private static boolean endsInCapital(String text, List<Word> words, Word first) {
    Word last = words.getLast();
    return Character.isUpperCase(text.charAt(last.start()))
        && (words.size() > 1 || last.start() > first.start());
  }

  private static boolean mayBeName(LanguagePack pack, List<Word> words, String text) {
    return words.size() <= LONGEST_NAME
        && words.stream().allMatch(word -> mayBeOfName(pack, word.folded()))
        && !Aside.isCut(text, words.getFirst().start(), words.getLast().end());
  }

  private static boolean mayBeOfName(LanguagePack pack, String folded) {
    return !pack.has(WordList.NO_NAME_WORDS, folded)
        && !pack.has(WordList.NO_DESCRIPTION_WORDS, folded)
        && !Dates.isName(pack, folded)
        && !Character.isDigit(folded.charAt(0));
  }

  /** Two capitals or more, and hardly anything else. */
  private static boolean isWholeName(List<Word> words, String text) {
    return words.size() > 1
        && words.stream()
            .allMatch(
                w -> Character.isUpperCase(text.charAt(w.start())) || w.folded().length() <= 3);
  }

  /** {@code A poll by the university}: what a name may stand for, though it is none. */
  private static boolean describes(LanguagePack pack, List<Word> words, String text) {
    String first = words.getFirst().folded();
    String last = words.getLast().folded();
    return words.size() <= LONGEST_DESCRIPTION
        && (words.stream().anyMatch(word -> word.folded().equals("who"))
            || words.stream()
                .noneMatch(word -> pack.has(WordList.NO_DESCRIPTION_WORDS, word.folded())))
        && !pack.has(WordList.NO_NAME_WORDS, first)
        && !pack.has(WordList.NO_NAME_WORDS, last)
        && !Dates.isName(pack, first)
        && !SmallWords.isPronoun(pack, first)
        && !pack.has(WordList.POINTING_WORDS, first)
        && !Aside.isCut(text, words.getFirst().start(), words.getLast().end());
  }
}
