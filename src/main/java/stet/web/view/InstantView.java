package stet.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * View model of an instant on a page.
 *
 * @param datetime exact, ISO 8601 in UTC
 * @param text in words: {@code 14 March 2014, 13:05 UTC}, or only the part that is needed
 * @param form the part of the instant that is shown: {@code full}, {@code zoneless}, {@code clock}
 *     or {@code day}; the page's script tells the same part in the reader's zone
 */
public record InstantView(String datetime, String text, String form) {

  private static final DateTimeFormatter FULL = pattern("d MMMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter ZONELESS = pattern("d MMMM uuuu, HH:mm");
  private static final DateTimeFormatter PRECISE = pattern("d MMMM uuuu, HH:mm:ss");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm 'UTC'");
  private static final DateTimeFormatter PRECISE_CLOCK = pattern("HH:mm:ss 'UTC'");
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");

  public static InstantView of(Instant instant) {
    return new InstantView(instant.toString(), FULL.format(instant), "full");
  }

  /** An instant without the zone, where the zone follows soon. */
  public static InstantView zoneless(Instant instant) {
    return new InstantView(instant.toString(), ZONELESS.format(instant), "zoneless");
  }

  /** An instant to the second, without the zone. */
  public static InstantView precise(Instant instant) {
    return new InstantView(instant.toString(), PRECISE.format(instant), "precise-zoneless");
  }

  /** An instant to the second. */
  public static InstantView second(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return new InstantView(second.toString(), PRECISE.format(second) + " UTC", "precise");
  }

  /** The time of day of an instant. */
  public static InstantView clock(Instant instant) {
    return new InstantView(instant.toString(), CLOCK.format(instant), "clock");
  }

  /** The time of day of an instant, to the second. */
  public static InstantView preciseClock(Instant instant) {
    return new InstantView(instant.toString(), PRECISE_CLOCK.format(instant), "precise-clock");
  }

  public static InstantView day(Instant instant) {
    return new InstantView(instant.toString(), DAY.format(instant), "day");
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(ZoneOffset.UTC);
  }
}
