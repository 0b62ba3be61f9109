package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Version;
import stet.revision.RevisionHistory;

/**
 * Cache of revision summaries, each computed once and kept while there is room: a page of a history
 * shows a hundred of them, and each takes a comparison of two texts.
 *
 * <p>A summary follows from its two versions and what is withheld, so it is valid until
 * withholdings change. Safe for all threads; of two threads that ask for a summary at once, one
 * computes it.
 */
final class RevisionSummaryCache {

  /** Some 1,000 bytes each, some kilobytes for long articles: some tens of megabytes. */
  private static final int KEPT = 10_000;

  /** What was withheld since is not asked for again, and leaves the memory. */
  private static final Duration IDLE = Duration.ofHours(1);

  /**
   * @param generation of what is withheld, as of before the texts are read
   */
  private record Step(Version from, Version to, long generation) {}

  private final Archive archive;
  private final RevisionHistory histories;
  private final Cache<Step, RevisionSummary> summaries =
      Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(IDLE).build();

  RevisionSummaryCache(Archive archive, RevisionHistory histories) {
    this.archive = archive;
    this.histories = histories;
  }

  RevisionSummary of(Version from, Version to) {
    return summaries.get(new Step(from, to, archive.generation()), this::summary);
  }

  private RevisionSummary summary(Step step) {
    Content before = archive.content(step.from().content());
    Content after = archive.content(step.to().content());
    return RevisionSummary.of(
        histories.revision(step.from(), before, step.to(), after), before, after);
  }
}
