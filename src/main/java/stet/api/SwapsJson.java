package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.search.SwapTable;

/**
 * A table of swaps as JSON: words that were replaced and the words that replaced them. The swaps
 * found in the most articles come first.
 *
 * @param notices sentences about how the query was read or answered, if the user should know; left
 *     out if there are none
 * @param more whether there are more swaps than are listed
 * @param took the time in milliseconds
 */
public record SwapsJson(
    String query,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    List<RowJson> swaps,
    boolean more,
    double took) {

  /**
   * A swap in lower case and in its shortest form: words that were replaced and the words that
   * replaced them.
   *
   * @param articles the number of articles with the swap; {@code edits} is the number of edits
   * @param within the swap with the words next to it if at least half of the edits have the same
   *     words there; otherwise null
   * @param sources the sources that have the swap in the most articles, at most five
   * @param first the time of the earliest edit with the swap; {@code last} is the time of the
   *     latest
   * @param find a query that finds these edits
   */
  public record RowJson(
      String before,
      String after,
      int articles,
      int edits,
      @Nullable WithinJson within,
      List<SourceJson> sources,
      Instant first,
      Instant last,
      String find) {}

  /** A swap with the words next to it, and the number of its edits. */
  public record WithinJson(String before, String after, int edits) {}

  /** A source, with the number of its articles that have the swap. */
  public record SourceJson(String source, int articles) {}

  static SwapsJson of(SwapTable table, double took) {
    return new SwapsJson(
        table.query(),
        table.notices(),
        table.rows().stream().map(SwapsJson::row).toList(),
        table.more(),
        took);
  }

  private static RowJson row(SwapTable.Row row) {
    SwapTable.ContainingSwap within = row.within();
    return new RowJson(
        row.before(),
        row.after(),
        row.articles(),
        row.edits(),
        within == null ? null : new WithinJson(within.before(), within.after(), within.edits()),
        row.sources().stream().map(s -> new SourceJson(s.name(), s.articles())).toList(),
        row.first(),
        row.last(),
        row.edit());
  }
}
