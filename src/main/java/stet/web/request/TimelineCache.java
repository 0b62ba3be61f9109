package stet.web.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;

/**
 * Cache of the long timelines of articles. Deriving one of 15,000 versions took 36 of the 46
 * milliseconds of processor time of a page of one version.
 *
 * <p>A cached timeline is used only as long as the article has no new observations and withholdings
 * did not change. Safe for all threads.
 */
final class TimelineCache {

  /**
   * The fewest versions of a timeline that is cached. Shorter ones are derived in a millisecond.
   */
  private static final int LONG = 500;

  /** The most timelines that are cached. Each takes some five megabytes, at 15,000 versions. */
  private static final int KEPT = 8;

  /**
   * The most new observations in the archive that are searched for the article. With more, deriving
   * the timeline again is less work.
   */
  private static final long MOST_SINCE = 5_000;

  /**
   * A cached timeline.
   *
   * @param position the archive position up to which the article has no further observations
   */
  private record Known(Timeline timeline, long position, long generation) {}

  private final Archive archive;
  private final Cache<ArticleId, Known> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  TimelineCache(Archive archive) {
    this.archive = archive;
  }

  /** Returns the timeline of an article, as {@link Archive#timeline(ArticleId)} gives it. */
  Optional<Timeline> of(ArticleId id) {
    // These are read before the timeline, so that the timeline may be newer than they are, but
    // never older.
    long position = archive.position();
    long generation = archive.generation();
    Known kept = known.getIfPresent(id);
    if (kept != null && isCurrent(kept, id, position, generation)) {
      known.put(id, new Known(kept.timeline(), position, generation));
      return Optional.of(kept.timeline());
    }
    Optional<Timeline> timeline = archive.timeline(id);
    timeline
        .filter(derived -> derived.versions().size() >= LONG)
        .ifPresent(derived -> known.put(id, new Known(derived, position, generation)));
    return timeline;
  }

  private boolean isCurrent(Known kept, ArticleId id, long position, long generation) {
    return kept.generation() == generation
        && position - kept.position() <= MOST_SINCE
        && (position <= kept.position()
            || !archive.changed(kept.position(), position).contains(id));
  }
}
