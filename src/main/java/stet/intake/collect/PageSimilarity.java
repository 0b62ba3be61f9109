package stet.intake.collect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stet.model.Content;

/**
 * Similarity of two pages. It shows whether they are of the same article, perhaps rewritten, or of
 * two articles.
 */
final class PageSimilarity {

  /**
   * The number of words in a run. Two articles share hardly any run of this length, and a rewritten
   * article keeps many.
   */
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
   * Returns the runs of words of a text, each as one string. The JDK looks up strings fast even if
   * somebody chose them to have equal hash codes.
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
