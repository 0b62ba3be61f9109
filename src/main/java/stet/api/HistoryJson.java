package stet.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article and all its versions as JSON, oldest first. */
public record HistoryJson(ArticleJson article, List<VersionJson> versions) {

  /**
   * A version in the list.
   *
   * @param seen the first sighting of the version
   * @param edits the number of edits that led to the version
   * @param summary the same edits by what they touched, each counted once under the weightiest of
   *     its tags: {@code 2 typos, 3 more edits}; empty if there are none
   * @param tags the tags of all these edits; an edit may have none
   */
  public record VersionJson(
      int number,
      @Nullable String label,
      String address,
      Instant seen,
      Instant lastSeen,
      String headline,
      String kind,
      int edits,
      String summary,
      List<String> tags) {}
}
