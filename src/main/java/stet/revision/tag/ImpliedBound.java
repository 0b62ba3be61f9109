package stet.revision.tag;

import java.util.List;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Comparison of a figure that includes its bound with a figure whose bound is in the words around
 * it: {@code over the age of 5} means {@code 5 and over}, and {@code does not exceed £10} means
 * {@code £10 or less}.
 */
final class ImpliedBound {
  private ImpliedBound() {}

  private static final String UP = ">≥";
  private static final String DOWN = "<≤";

  /**
   * Whether one figure has a bound in its own words, and the other has the same bound in the words
   * around it.
   */
  static boolean isSame(EditInContext change, FigureDifferences.Pair pair) {
    String before = pair.before().text();
    String after = pair.after().text();
    if (!bare(before).equals(bare(after)) || isBounded(before) == isBounded(after)) {
      return false;
    }
    return isBounded(after)
        ? sign(change.pack(), change.edit.beforeText(), pair.before())
            .contains(after.substring(0, 1))
        : sign(change.pack(), change.edit.afterText(), pair.after())
            .contains(before.substring(0, 1));
  }

  private static boolean isBounded(String figure) {
    return (UP + DOWN).indexOf(figure.charAt(0)) >= 0;
  }

  private static String bare(String figure) {
    return isBounded(figure) ? figure.substring(1) : figure;
  }

  /** The bounds that the words around a figure may express; empty for none. */
  private static String sign(LanguagePack pack, String text, FigureTerm figure) {
    List<TextWord> ahead = TextWord.of(text, 0, figure.start());
    int last = ahead.size() - 1;
    while (last >= 0 && pack.has(WordList.BOUND_GAP_WORDS, ahead.get(last).folded())) {
      last--;
    }
    String sign = last < 0 ? "" : sign(pack, ahead, last);
    if (!sign.isEmpty()) {
      return sign;
    }
    List<TextWord> behind = TextWord.of(text, figure.end(), text.length());
    return behind.size() > 1 && pack.has(WordList.BOUND_JOINERS, behind.getFirst().folded())
        ? sign(pack, behind, 1)
        : "";
  }

  private static String sign(LanguagePack pack, List<TextWord> words, int i) {
    String word = words.get(i).folded();
    if (pack.has(WordList.EXCEEDING_VERBS, word)) {
      return i > 0 && pack.has(WordList.BOUND_NEGATIONS, words.get(i - 1).folded()) ? DOWN : UP;
    }
    return pack.has(WordList.UPWARD_BOUND_WORDS, word)
        ? UP
        : pack.has(WordList.DOWNWARD_BOUND_WORDS, word) ? DOWN : "";
  }
}
