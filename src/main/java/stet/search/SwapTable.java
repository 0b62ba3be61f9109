package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What replaced what, the commonest first, counted in articles.
 *
 * @param query the edits among which was counted
 * @param notices as those of an {@link Answer}
 * @param more whether there are more than are told
 */
public record SwapTable(
    String query, List<String> notices, List<Row> rows, boolean more, Duration took) {

  /** The same, with one more thing to know of it. */
  public SwapTable with(String notice) {
    List<String> all = new ArrayList<>(notices);
    all.add(notice);
    return new SwapTable(query, List.copyOf(all), rows, more, took);
  }

  /**
   * Words that stand where others stood: the least that differ, so that nothing is counted twice.
   *
   * @param edits in how many edits
   * @param within the swap with the words beside it, where at least half of the edits have the same
   *     beside it; null where not
   * @param sources where in most articles, up to five
   * @param first when such an edit was first seen, {@code last} when last
   * @param edit a query that finds those edits
   */
  public record Row(
      String before,
      String after,
      int articles,
      int edits,
      @Nullable Within within,
      List<Source> sources,
      Instant first,
      Instant last,
      String edit) {}

  /** A swap with the words beside it. */
  public record Within(String before, String after, int edits) {}

  /** A source, and in how many of its articles. */
  public record Source(String name, int articles) {}
}
