package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search as JSON.
 *
 * @param notices sentences about how the query was read or answered, if the user should know; left
 *     out if there are none
 * @param instead whole queries that the user may have meant, if nothing was found or a notice
 *     explains another reading; left out if there are none
 * @param next the value of {@code after} for the next page; null on the last page
 * @param took the time in milliseconds
 */
public record SearchJson(
    String query,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> instead,
    TotalJson total,
    List<ResultJson> results,
    @Nullable String next,
    double took) {

  /**
   * The numbers of all results, including those on other pages; {@code edits} is 0 for queries
   * about versions.
   *
   * @param exact false if the true numbers may be higher: counting stops beyond 100,000 articles,
   *     and sometimes there is no time to search everything
   */
  public record TotalJson(int articles, int versions, int edits, boolean exact) {}

  /** An article with the results in it: edits for queries about changes, hits for other queries. */
  public record ResultJson(
      ArticleJson article, int found, List<EditJson> edits, List<HitJson> hits) {}
}
