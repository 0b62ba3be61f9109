package stet.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a search.
 *
 * @param next what to pass as {@code after} for the next page; null on the last
 * @param took milliseconds
 */
public record SearchJson(
    String query, TotalJson total, List<ResultJson> results, @Nullable String next, double took) {

  public record TotalJson(int articles, int versions, int edits) {}

  /** An article with what was found in it: edits for queries about changes, hits for others. */
  public record ResultJson(
      ArticleJson article, int found, List<EditJson> edits, List<HitJson> hits) {}
}
