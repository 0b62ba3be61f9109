package stet.intake.collect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stet.model.Content;

/** Similarity of two pages: whether they are of one article, perhaps rewritten, or of two. */
final class PageSimilarity {

  /** The length of a run of words; two articles share hardly any such run, a rewrite keeps many. */
  private static final int RUN = 4;

  /** The least share of the runs of the shorter text that must be in the other text. */
  private static final double ALIKE = 0.3;

  private PageSimilarity() {}

  static boolean alike(Content one, Content other) {
    if (!one.headline().isBlank() && one.headline().equalsIgnoreCase(other.headline())) {
      return true;
    }
    Set<String> first = runs(one.body());
    Set<String> second = runs(other.body());
    int fewer = Math.min(first.size(), second.size());
    first.retainAll(second);
    return fewer > 0 && first.size() >= ALIKE * fewer;
  }

  /**
   * The runs of words, each as one string: the JDK looks up strings fast even if somebody made all
   * of them hash alike.
   */
  private static Set<String> runs(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
