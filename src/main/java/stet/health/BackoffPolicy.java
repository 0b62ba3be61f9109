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
   * Pauses of 1 s, 2 s, 4 s and so on up to a minute. After a short failure, such as a disk that
   * was full for a moment, work continues almost at once; a lasting failure adds only one line a
   * minute to the log.
   */
  public static final BackoffPolicy USUAL =
      new BackoffPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1));

  /**
   * The number of doublings after which the pause grows no further; every practical {@code longest}
   * is reached before.
   */
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
