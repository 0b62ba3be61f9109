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
   * @param tags the tags of all these edits
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
      List<String> tags) {}
}
