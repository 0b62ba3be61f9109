package stet.intake.collect;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stet.model.Content;

/** Tells whether two pages are of one article, perhaps rewritten, or of two. */
final class PageSimilarity {

  /** Words in a row; two articles share hardly any, a rewrite keeps many. */
  private static final int RUN = 4;

  /** Of the runs of the shorter text, so many stand in the other. */
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

  /** Each as one text: of those the JDK finds one soon, even where somebody made all hash alike. */
  private static Set<String> runs(String text) {
    List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
