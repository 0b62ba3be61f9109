package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a search.
 *
 * @param notices what to know of how the query was read or answered; left out where there is
 *     nothing
 * @param instead whole queries that may have been meant, where nothing was found or a notice tells
 *     of another reading; left out where there is none
 * @param next what to pass as {@code after} for the next page; null on the last
 * @param took milliseconds
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
   * How much was found in all; {@code edits} is 0 for queries about versions.
   *
   * @param exact false where there may be more of each: where there are more than 100,000 articles
   *     nobody counts on, and sometimes there is no time to look through everything
   */
  public record TotalJson(int articles, int versions, int edits, boolean exact) {}

  /** An article with what was found in it: edits for queries about changes, hits for others. */
  public record ResultJson(
      ArticleJson article, int found, List<EditJson> edits, List<HitJson> hits) {}
}
