package stet.web.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * View model of an instant on a page.
 *
 * @param datetime the exact instant, in ISO 8601 and UTC
 * @param text the instant in words: {@code 14 March 2014, 13:05 UTC}, or only the needed part of it
 * @param form the part of the instant that is shown: {@code full}, {@code zoneless}, {@code clock}
 *     or {@code day}; the page's script shows the same part in the reader's time zone
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

  /** Creates a view without the time zone, for a text in which the zone follows soon. */
  public static InstantView zoneless(Instant instant) {
    return new InstantView(instant.toString(), ZONELESS.format(instant), "zoneless");
  }

  /** Creates a view to the second, without the time zone. */
  public static InstantView precise(Instant instant) {
    return new InstantView(instant.toString(), PRECISE.format(instant), "precise-zoneless");
  }

  /** Creates a view to the second. */
  public static InstantView second(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return new InstantView(second.toString(), PRECISE.format(second) + " UTC", "precise");
  }

  /** Creates a view of the time of day. */
  public static InstantView clock(Instant instant) {
    return new InstantView(instant.toString(), CLOCK.format(instant), "clock");
  }

  /** Creates a view of the time of day, to the second. */
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
