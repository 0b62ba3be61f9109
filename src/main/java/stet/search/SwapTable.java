package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Table of swaps: words that were replaced and the words that replaced them. The swaps found in the
 * most articles come first.
 *
 * @param query the query that selects the edits to count
 * @param notices notices like those of an {@link Answer}
 * @param more whether there are more swaps than are listed
 */
public record SwapTable(
    String query, List<String> notices, List<Row> rows, boolean more, Duration took) {

  /** The same table with one more notice. */
  public SwapTable with(String notice) {
    List<String> all = new ArrayList<>(notices);
    all.add(notice);
    return new SwapTable(query, List.copyOf(all), rows, more, took);
  }

  /**
   * A swap in its shortest form, so that nothing is counted twice: words that were replaced and the
   * words that replaced them.
   *
   * @param edits the number of edits with this swap
   * @param within the swap with the words next to it if at least half of the edits have the same
   *     words there; otherwise null
   * @param sources the sources that have the swap in the most articles, at most five
   * @param first the time of the earliest of these edits; {@code last} is the time of the latest
   * @param edit a query that finds these edits
   */
  public record Row(
      String before,
      String after,
      int articles,
      int edits,
      @Nullable ContainingSwap within,
      List<SourceCount> sources,
      Instant first,
      Instant last,
      String edit) {}

  /** A swap together with the words next to it. */
  public record ContainingSwap(String before, String after, int edits) {}

  /** A source, with the number of its articles that have the swap. */
  public record SourceCount(String name, int articles) {}
}
