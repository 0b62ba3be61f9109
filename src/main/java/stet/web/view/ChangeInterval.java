package stet.web.view;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The interval in which a change was made, as exact as it was observed: after the last sighting of
 * the old text and before the first sighting of the new one.
 *
 * @param unordered whether both texts were seen at the same instant, so that their order is unknown
 */
public record ChangeInterval(InstantView after, InstantView before, boolean unordered) {

  /** Whether the change was made within one second, so that a single time is shown. */
  public boolean atOnce() {
    return !unordered && after.equals(before);
  }

  /** Returns the interval in words: {@code between 14 March 2014, 13:05 and 14:00 UTC}. */
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
