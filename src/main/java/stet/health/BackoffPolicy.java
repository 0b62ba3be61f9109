package stet.health;

import java.time.Duration;

/**
 * Policy for the pauses of a task after failures.
 *
 * @param first the pause after the first failure; each later pause is twice as long
 * @param longest the longest pause between two tries
 */
public record BackoffPolicy(Duration first, Duration longest) {

  /**
   * Pauses of 1 s, 2 s, 4 s and so on up to a minute. A disk that was full for a moment is tried
   * again at once, and one that stays full costs the log one line a minute.
   */
  public static final BackoffPolicy USUAL =
      new BackoffPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /** More doublings than this reach any longest pause there may be. */
  private static final int DOUBLINGS = 30;

  /**
   * The pause after a failure.
   *
   * @param failures the number of failures in a row, at least 1
   */
  Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
