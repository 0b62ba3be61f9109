package stet.web.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a change came, no more exactly than it was observed: after the last sighting of the old text
 * and before the first of the new.
 *
 * @param unordered whether both were seen at one instant, so that nobody knows which came first
 */
public record ChangeInterval(InstantView after, InstantView before, boolean unordered) {

  /** Whether it came within one second, and so is told at it. */
  public boolean atOnce() {
    return !unordered && after.equals(before);
  }

  /** {@code between 14 March 2014, 13:05 and 14:00 UTC}. */
  public String text() {
    return atOnce() ? "at " + after.text() : "between " + after.text() + " and " + before.text();
  }

  public static ChangeInterval of(Instant after, Instant before) {
    boolean sameMinute =
        after.truncatedTo(ChronoUnit.MINUTES).equals(before.truncatedTo(ChronoUnit.MINUTES));
    boolean sameDay =
        after.truncatedTo(ChronoUnit.DAYS).equals(before.truncatedTo(ChronoUnit.DAYS));
    if (after.equals(before)) {
      return new ChangeInterval(InstantView.of(after), InstantView.of(before), true);
    }
    if (after.truncatedTo(ChronoUnit.SECONDS).equals(before.truncatedTo(ChronoUnit.SECONDS))) {
      InstantView second = InstantView.second(after);
      return new ChangeInterval(second, second, false);
    }
    if (sameMinute) {
      return new ChangeInterval(
          InstantView.precise(after), InstantView.preciseClock(before), false);
    }
    return new ChangeInterval(
        InstantView.zoneless(after),
        sameDay ? InstantView.clock(before) : InstantView.of(before),
        false);
  }
}
