package stet.intake.collect;

import java.time.Duration;
import java.time.Instant;

/**
 * Schedule of the checks of an article: frequent after it appeared or changed, then less and less.
 *
 * <p>The probability that a text changes falls in inverse proportion to the time for which it has
 * been unchanged. If the intervals between checks grow in proportion to that time, each check finds
 * a change with the same probability, and two changes between two checks (one of which is missed)
 * are as unlikely in the first hour as in the third year.
 *
 * @param share the share of the time without a change, after which the next check comes
 * @param shortest the time that is added to this share
 * @param longest the longest time between two checks
 */
public record RevisitSchedule(double share, Duration shortest, Duration longest) {

  /**
   * The usual schedule. Over the year after each of 7,794 pages and terms appeared, {@code
   * stet.bench.ScheduleRun} counts a share of 0.950 of their revisions seen. The schedule of News
   * Sniffer, begun anew at each change, sees 0.948; with as many fetches, it sees 5 in 1,000 more.
   * No text in that data changes twice in half an hour, as news does.
   */
  public static final RevisitSchedule USUAL =
      new RevisitSchedule(0.2, Duration.ofMinutes(15), Duration.ofDays(40));

  /** The time until the first retry of a failed check. It is doubled for each further one. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);

  private static final Duration LAST_RETRY = Duration.ofDays(7);

  /** The time until the next check of a text that has been unchanged since an instant. */
  public Duration pause(Instant now, Instant quietSince) {
    long stood = Math.max(0, Duration.between(quietSince, now).toMillis());
    return bounded(shortest.plusMillis((long) (stood * share)), shortest, longest);
  }

  /** The latest due time that a correct clock can set for an article. */
  Instant furthest(Instant now) {
    return now.plus(longest.compareTo(LAST_RETRY) > 0 ? longest : LAST_RETRY);
  }

  /**
   * The latest due time that a correct clock can set for a listing, which is read every hour unless
   * that fails.
   */
  static Instant furthestListing(Instant now) {
    return now.plus(LAST_RETRY);
  }

  /**
   * Whether an article with a due time is due now. A time that is too far off was set by a wrong
   * clock, and counts as due.
   */
  boolean isDue(Instant due, Instant now) {
    return !due.isAfter(now) || due.isAfter(furthest(now));
  }

  /** The time until the next try, after a number of failures in a row that is at least one. */
  static Duration retry(int failures) {
    Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 20));
    return bounded(doubled, FIRST_RETRY, LAST_RETRY);
  }

  private static Duration bounded(Duration duration, Duration least, Duration most) {
    return duration.compareTo(least) < 0 ? least : duration.compareTo(most) > 0 ? most : duration;
  }
}
