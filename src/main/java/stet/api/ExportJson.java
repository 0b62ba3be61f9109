package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export as JSON: an article with an edit or a version that was found in it.
 *
 * @param edit the edit; left out in an export of versions
 * @param version the version; left out in an export of edits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportJson(
    StepJson.SubjectJson article, @Nullable EditJson edit, @Nullable VersionJson version) {

  /**
   * A version that was found.
   *
   * @param address the address of the version as it is written in paths
   * @param until the first sighting of the next version; null for the latest version
   */
  public record VersionJson(
      int number, String address, Instant seen, Instant lastSeen, @Nullable Instant until) {}
}
