package stet.web.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a change came, no more exactly than it was observed: after the last sighting of the old text
 * and before the first of the new.
 *
 * @param unordered whether both were seen at one instant, so that nobody knows which came first
 */
public record Between(Moment after, Moment before, boolean unordered) {

  /** Whether it came within one second, and so is told at it. */
  public boolean atOnce() {
    return !unordered && after.equals(before);
  }

  /** {@code between 14 March 2014, 13:05 and 14:00 UTC}. */
  public String text() {
    return atOnce() ? "at " + after.text() : "between " + after.text() + " and " + before.text();
  }

  public static Between of(Instant after, Instant before) {
    boolean sameMinute =
        after.truncatedTo(ChronoUnit.MINUTES).equals(before.truncatedTo(ChronoUnit.MINUTES));
    boolean sameDay =
        after.truncatedTo(ChronoUnit.DAYS).equals(before.truncatedTo(ChronoUnit.DAYS));
    if (after.equals(before)) {
      return new Between(Moment.of(after), Moment.of(before), true);
    }
    if (after.truncatedTo(ChronoUnit.SECONDS).equals(before.truncatedTo(ChronoUnit.SECONDS))) {
      Moment second = Moment.second(after);
      return new Between(second, second, false);
    }
    if (sameMinute) {
      return new Between(Moment.precise(after), Moment.preciseClock(before), false);
    }
    return new Between(
        Moment.zoneless(after), sameDay ? Moment.clock(before) : Moment.of(before), false);
  }
}
