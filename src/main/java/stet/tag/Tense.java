package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.word.Word;
import stet.tag.word.Wording;

/** Tells a verb that speaks of another time from one that was in the wrong form. */
final class Tense {
  private Tense() {}

  private static final Set<String> NOW = Set.of("is", "are", "am", "has", "have", "do", "does");
  private static final Set<String> THEN = Set.of("was", "were", "had", "did");

  /**
   * {@code denies} made {@code denied} tells of another time, and {@code are} made {@code were};
   * {@code will be denies} made {@code will be denied} does not.
   */
  static boolean differs(Wording wording, Wording.Gap gap) {
    List<Word> gone = wording.gone(gap);
    List<Word> come = wording.come(gap);
    if ((isNow(gone) && isThen(come))
        || (isThen(gone) && isNow(come))
        || isPerfect(gone) != isPerfect(come)) {
      return true;
    }
    return gone.size() == 1
        && come.size() == 1
        && isPast(gone.getFirst()) != isPast(come.getFirst())
        && Slips.isOtherForm(gone.getFirst().folded(), come.getFirst().folded())
        && (gap.beforeFrom() == 0 || !Slips.isSmall(wording.before().get(gap.beforeFrom() - 1)));
  }

  private static boolean isNow(List<Word> words) {
    return words.stream().anyMatch(word -> NOW.contains(word.folded()));
  }

  private static boolean isThen(List<Word> words) {
    return words.stream().anyMatch(word -> THEN.contains(word.folded()) || isPast(word));
  }

  /**
   * {@code have been}, {@code have completed}, where {@code been} alone may be {@code be} put
   * right.
   */
  private static boolean isPerfect(List<Word> words) {
    return words.size() > 1
        && (words.stream().anyMatch(word -> word.folded().equals("been"))
            || (words.getFirst().folded().equals("have") && isPast(words.get(1))));
  }

  private static boolean isPast(Word word) {
    return word.folded().endsWith("ed");
  }
}
