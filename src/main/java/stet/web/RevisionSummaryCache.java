package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import stet.archive.Archive;
import stet.model.Content;
import stet.model.Version;
import stet.revision.RevisionHistory;

/**
 * Cache of revision summaries. Each is computed once and kept while there is room, because a page
 * of a history shows a hundred of them, and each takes a comparison of two texts.
 *
 * <p>A summary depends on its two versions and on what is withheld, so it is valid until
 * withholdings change. Safe for all threads; if two threads request a summary at once, one computes
 * it.
 */
final class RevisionSummaryCache {

  /**
   * The most summaries that are kept. Each has some 1,000 bytes, or some kilobytes for long
   * articles, so all take some tens of megabytes.
   */
  private static final int KEPT = 10_000;

  /**
   * The time after which an unused summary is removed. Summaries from before a withholding are no
   * longer used and leave the memory by this.
   */
  private static final Duration IDLE = Duration.ofHours(1);

  /**
   * A step of an article's history, as the key of its summary.
   *
   * @param generation the generation of the log of withholdings before the texts are read
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
