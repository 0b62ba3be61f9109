package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.figure.Dates;
import stet.tag.speech.SmallWords;
import stet.tag.word.Word;
import stet.tag.word.Wording.Gap;

/** One who may claim something, by name or described, in the place of another. */
final class Exchange {
  private Exchange() {}

  /** A longer phrase is more than a name. */
  private static final int LONGEST_NAME = 8;

  /** {@code A study by researchers at three universities}. */
  private static final int LONGEST_DESCRIPTION = 15;

  /** Nobody's description has one of these. */
  private static final Set<String> NOBODY_HAS =
      Set.of(
          ("as that which who when while if but or is are was were be been has have had will would"
                  + " can could may might must should not than because after before during until"
                  + " since into")
              .split(" "));

  /** Nor has a name one of these. */
  private static final Set<String> NO_NAME =
      Set.of("in", "on", "at", "by", "to", "from", "with", "for", "about", "over", "under");

  /** {@code This document explains}: nobody speaks. */
  private static final Set<String> POINTING = Set.of("this", "these", "that", "those", "there");

  /** Whether one name, or one name and a description, stand at one place. */
  static boolean isIn(Change change, Gap gap) {
    List<Word> gone = change.wording().gone(gap);
    List<Word> come = change.wording().come(gap);
    if (!Claimant.maySpeak(gone) || !Claimant.maySpeak(come)) {
      return false;
    }
    boolean was = mayBeName(gone, change.textBefore());
    boolean is = mayBeName(come, change.textAfter());
    if (was && is) {
      return (endsInCapital(change.textBefore(), gone, change.wording().before().getFirst())
              || endsInCapital(change.textAfter(), come, change.wording().after().getFirst()))
          && SpeakerPhrase.differ(change, gone, come);
    }
    return (was && isWholeName(gone, change.textBefore()) && describes(come, change.textAfter()))
        || (is && isWholeName(come, change.textAfter()) && describes(gone, change.textBefore()));
  }

  /** A capital says nothing of the first word of a sentence. */
  private static boolean endsInCapital(String text, List<Word> words, Word first) {
    Word last = words.getLast();
    return Character.isUpperCase(text.charAt(last.start()))
        && (words.size() > 1 || last.start() > first.start());
  }

  private static boolean mayBeName(List<Word> words, String text) {
    return words.size() <= LONGEST_NAME
        && words.stream().allMatch(word -> mayBeOfName(word.folded()))
        && !Aside.isCut(text, words.getFirst().start(), words.getLast().end());
  }

  private static boolean mayBeOfName(String folded) {
    return !NO_NAME.contains(folded)
        && !NOBODY_HAS.contains(folded)
        && !Dates.isName(folded)
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
  private static boolean describes(List<Word> words, String text) {
    String first = words.getFirst().folded();
    String last = words.getLast().folded();
    return words.size() <= LONGEST_DESCRIPTION
        && (words.stream().anyMatch(word -> word.folded().equals("who"))
            || words.stream().noneMatch(word -> NOBODY_HAS.contains(word.folded())))
        && !NO_NAME.contains(first)
        && !NO_NAME.contains(last)
        && !Dates.isName(first)
        && !SmallWords.isPronoun(first)
        && !POINTING.contains(first)
        && !Aside.isCut(text, words.getFirst().start(), words.getLast().end());
  }
}
