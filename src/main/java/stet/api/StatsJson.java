package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import stet.search.IndexCounts;
import stet.store.ArchiveCounts;

/**
 * The numbers of sources, articles and versions in the archive and of edits in the index, as JSON.
 *
 * @param notices sentences about what is not indexed yet; absent if there are none
 */
public record StatsJson(
    long sources,
    long articles,
    long versions,
    long edits,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices) {

  /** Creates the numbers from the counts of the archive and the index. */
  public static StatsJson of(ArchiveCounts archive, IndexCounts index) {
    return new StatsJson(
        archive.sources(), archive.articles(), archive.versions(), index.edits(), index.notices());
  }
}
