package stet.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people read them, in UTC and to the minute; the JSON has them exact. */
final class Clock {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = "uuuu-MM-dd".length();

  private Clock() {}

  /** {@code 2014-03-14 13:00}. */
  static String at(Instant instant) {
    return MINUTE.format(instant);
  }

  /** How long something was seen: {@code 2014-03-14 13:00 to 13:45}. */
  static String span(Instant first, Instant last) {
    String from = at(first);
    String to = at(last);
    return from.equals(to) ? from : from + " to " + shortened(from, to);
  }

  /** When something changed: {@code between 2014-03-14 13:05 and 14:00}. */
  static String between(Instant after, Instant before) {
    String from = at(after);
    String to = at(before);
    return from.equals(to) ? "at " + from : "between " + from + " and " + shortened(from, to);
  }

  private static String shortened(String from, String to) {
    boolean sameDay = from.startsWith(to.substring(0, DAY));
    return sameDay ? to.substring(DAY + 1) : to;
  }
}
