package stet.tag;

import java.util.List;
import java.util.Set;
import stet.tag.figure.Term;
import stet.tag.word.Word;

/**
 * Bounds that words around a figure tell: {@code over the age of 5} is {@code 5 and over}, and what
 * {@code does not exceed £10} is {@code £10 or less}.
 */
final class ImpliedBound {
  private ImpliedBound() {}

  private static final String UP = ">≥";
  private static final String DOWN = "<≤";

  private static final Set<String> UPWARDS =
      Set.of("over", "above", "older", "longer", "greater", "minimum", "beyond", "least", "more");

  private static final Set<String> DOWNWARDS =
      Set.of("under", "below", "younger", "shorter", "less", "fewer", "within", "maximum", "most");

  private static final Set<String> EXCEEDING = Set.of("exceed", "exceeds", "exceeding");

  /** {@code 2 days or longer}. */
  private static final Set<String> JOINING = Set.of("and", "or");

  /**
   * Between a figure and what bounds it no other words stand: {@code more shots and 12 arrests}.
   */
  private static final Set<String> BETWEEN =
      Set.of("the", "age", "ages", "aged", "of", "a", "an", "than", "length", "period", "to", "be");

  /** Whether one figure is bounded by its own words, and the other is by words around it. */
  static boolean isSame(Change change, Differences.Pair pair) {
    String before = pair.before().text();
    String after = pair.after().text();
    if (!bare(before).equals(bare(after)) || isBounded(before) == isBounded(after)) {
      return false;
    }
    return isBounded(after)
        ? sign(change.edit.beforeText(), pair.before()).contains(after.substring(0, 1))
        : sign(change.edit.afterText(), pair.after()).contains(before.substring(0, 1));
  }

  private static boolean isBounded(String figure) {
    return (UP + DOWN).indexOf(figure.charAt(0)) >= 0;
  }

  private static String bare(String figure) {
    return isBounded(figure) ? figure.substring(1) : figure;
  }

  /** The bounds that the words around a figure may tell; empty for none. */
  private static String sign(String text, Term figure) {
    List<Word> ahead = Word.of(text, 0, figure.start());
    int last = ahead.size() - 1;
    while (last >= 0 && BETWEEN.contains(ahead.get(last).folded())) {
      last--;
    }
    String sign = last < 0 ? "" : sign(ahead, last);
    if (!sign.isEmpty()) {
      return sign;
    }
    List<Word> behind = Word.of(text, figure.end(), text.length());
    return behind.size() > 1 && JOINING.contains(behind.getFirst().folded()) ? sign(behind, 1) : "";
  }

  private static String sign(List<Word> words, int i) {
    String word = words.get(i).folded();
    if (EXCEEDING.contains(word)) {
      return i > 0 && words.get(i - 1).folded().equals("not") ? DOWN : UP;
    }
    return UPWARDS.contains(word) ? UP : DOWNWARDS.contains(word) ? DOWN : "";
  }
}
