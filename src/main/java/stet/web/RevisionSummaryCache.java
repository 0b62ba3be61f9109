package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Version;
import stet.revision.RevisionHistory;

/**
 * Cache of revision summaries, each computed once and kept while there is room: a page of a history
 * shows a hundred of them, and each takes a comparison of two texts.
 *
 * <p>A summary follows from its two versions and what is withheld, so it is valid until
 * withholdings change. Safe for all threads; two threads that ask for a summary at once may both
 * compute it.
 */
final class RevisionSummaryCache {

  /** Some 1,000 bytes each, some kilobytes for long articles: some tens of megabytes. */
  private static final int KEPT = 10_000;

  private record Step(Version from, Version to) {}

  /**
   * @param generation of what is withheld, as of before the texts were read
   */
  private record Known(RevisionSummary summary, long generation) {}

  private final Archive archive;
  private final RevisionHistory histories;
  private final Cache<Step, Known> summaries = Caffeine.newBuilder().maximumSize(KEPT).build();

  RevisionSummaryCache(Archive archive, RevisionHistory histories) {
    this.archive = archive;
    this.histories = histories;
  }

  RevisionSummary of(Version from, Version to) {
    Step step = new Step(from, to);
    long generation = archive.generation();
    Known known = summaries.getIfPresent(step);
    if (known != null && known.generation() == generation) {
      return known.summary();
    }
    Content before = archive.content(from.content());
    Content after = archive.content(to.content());
    RevisionSummary summary =
        RevisionSummary.of(histories.revision(from, before, to, after), before, after);
    summaries.put(step, new Known(summary, generation));
    return summary;
  }
}
