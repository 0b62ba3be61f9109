package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export as JSON: an article, and an edit or a version that was found in it.
 *
 * @param edit left out in an export of versions
 * @param version left out in an export of edits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportJson(
    StepJson.SubjectJson article, @Nullable EditJson edit, @Nullable VersionJson version) {

  /**
   * A version that was found.
   *
   * @param address as it stands in paths
   * @param until first sighting of the version that followed; null while it stands
   */
  public record VersionJson(
      int number, String address, Instant seen, Instant lastSeen, @Nullable Instant until) {}
}
