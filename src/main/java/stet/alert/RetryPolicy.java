package stet.alert;

import java.time.Duration;

/**
 * Policy for retries to an endpoint that does not accept an alert.
 *
 * @param first the wait before the second try; each later wait is twice as long
 * @param longest the longest wait between two tries
 * @param giveUp the age after which a queued alert is not tried again
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUp) {

  /** Retries after 5 s, 10 s, 20 s and so on, then every hour, for three days. */
  public static final RetryPolicy USUAL =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

  /**
   * The number of doublings after which the wait grows no further; every practical {@code longest}
   * is reached before.
   */
  private static final int DOUBLINGS = 30;

  /**
   * The wait after a failure: half of it is fixed, the other half random, so that alerts that
   * failed together are not retried together.
   *
   * @param failures the number of failures in a row, at least 1
   * @param chance a random number from 0 to 1
   */
  Duration pause(int failures, double chance) {
    double full =
        Math.min(
            (double) longest.toMillis(),
            first.toMillis() * Math.pow(2, Math.min(failures - 1, DOUBLINGS)));
    return Duration.ofMillis(Math.round(full / 2 + full / 2 * chance));
  }
}
