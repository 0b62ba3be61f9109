package stet.alert;

import java.time.Duration;

/**
 * How long an endpoint that does not take an alert is waited for.
 *
 * @param first before the second try; each wait after it is twice as long
 * @param longest between two tries
 * @param giveUp an alert that was queued so long ago is not tried again
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUp) {

  /** Tries after 5 s, 10 s, 20 s… and then every hour, for three days. */
  public static final RetryPolicy USUAL =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

  /** More doublings than this reach any longest wait there may be. */
  private static final int DOUBLINGS = 30;

  /**
   * The wait after a failure: half of it is certain, the other half by chance, so that those who
   * failed together do not come again together.
   *
   * @param failures in a row, at least 1
   * @param chance 0 to 1
   */
  Duration pause(int failures, double chance) {
    double full =
        Math.min(
            (double) longest.toMillis(),
            first.toMillis() * Math.pow(2, Math.min(failures - 1, DOUBLINGS)));
    return Duration.ofMillis(Math.round(full / 2 + full / 2 * chance));
  }
}
