package stet.intake.collect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detects obstacles that hold up the watch: a wrong clock, because of which nothing is recorded, or
 * a check that does not end. It is used by one thread.
 */
final class WatchObstacleDetector {

  private static final Logger LOG = LoggerFactory.getLogger(WatchObstacleDetector.class);

  /**
   * The time after which a check counts as stuck. A check is given up after two minutes, but may
   * wait for five minutes at each of several hosts that ask for such a pace.
   */
  static final Duration STUCK = Duration.ofMinutes(30);

  /** The time between two reports of an obstacle that remains. */
  private static final Duration REPORT = Duration.ofMinutes(1);

  private final SourceWatcher.Progress progress;
  private @Nullable String clock;
  private @Nullable String reported;
  private long reportedNanos;

  WatchObstacleDetector(SourceWatcher.Progress progress) {
    this.progress = progress;
  }

  /**
   * Notes the present situation.
   *
   * @param wrongClock the message of a check that failed because of the clock; null if there was
   *     none since the last call
   * @param oldest the check that has run for the longest time
   * @param looked whether a check has ended
   * @param nothingDue whether no check is due
   */
  void note(
      @Nullable String wrongClock,
      HostExecutor.@Nullable Running oldest,
      boolean looked,
      boolean nothingDue) {
    if (wrongClock != null) {
      clock = wrongClock;
    } else if (looked) {
      clock = null;
    }
    String stuck =
        oldest == null || oldest.age().compareTo(STUCK) < 0
            ? null
            : "A look at "
                + oldest.host()
                + " does not come to its end; other hosts are looked at meanwhile. Keep a thread"
                + " dump (jstack), then restart Stet.";
    String obstacle = clock == null ? stuck : clock;
    if (obstacle != null) {
      report(obstacle, obstacle.equals(stuck));
    } else if (looked || nothingDue) {
      reported = null;
      progress.goesOn();
    }
  }

  /**
   * Reports an obstacle to the listener, and logs it if it is new. A wrong clock is already in the
   * log.
   */
  private void report(String obstacle, boolean isNews) {
    boolean known = obstacle.equals(reported);
    if (known && System.nanoTime() - reportedNanos < REPORT.toNanos()) {
      return;
    }
    if (isNews && !known) {
      LOG.error("Watching is held up: {}", obstacle);
    }
    reported = obstacle;
    reportedNanos = System.nanoTime();
    progress.heldUp(REPORT, obstacle);
  }
}
