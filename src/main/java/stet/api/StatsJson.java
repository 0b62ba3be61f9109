package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import stet.search.IndexCounts;
import stet.store.ArchiveCounts;

/**
 * How much the archive holds, and how many edits of it the index.
 *
 * @param notices what the index has yet to take in, in whole sentences; absent where there is
 *     nothing
 */
public record StatsJson(
    long sources,
    long articles,
    long versions,
    long edits,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices) {

  /** Of what each of them holds. */
  public static StatsJson of(ArchiveCounts archive, IndexCounts index) {
    return new StatsJson(
        archive.sources(), archive.articles(), archive.versions(), index.edits(), index.notices());
  }
}
