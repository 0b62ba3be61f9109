package stet.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Format of instants for people, in UTC and to the minute, or as exact as needed to distinguish
 * them. The JSON has exact instants.
 */
final class InstantFormat {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int DAY = "uuuu-MM-dd".length();

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter FRACTION =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private InstantFormat() {}

  /** Formats an instant: {@code 2014-03-14 13:00}. */
  static String at(Instant instant) {
    return MINUTE.format(instant);
  }

  /** Formats the time from the first to the last sighting: {@code 2014-03-14 13:00 to 13:45}. */
  static String span(Instant first, Instant last) {
    return span(at(first), at(last));
  }

  /**
   * Formats the time from the first to the last sighting. It is shown to the second or exactly if
   * that is needed to distinguish it from its neighbours.
   */
  static String span(
      Instant first, Instant last, @Nullable Instant before, @Nullable Instant after) {
    DateTimeFormatter form = MINUTE;
    for (DateTimeFormatter finer : List.of(SECOND, FRACTION)) {
      if (same(form, before, first) || same(form, last, after)) {
        form = finer;
      }
    }
    return span(form.format(first), form.format(last));
  }

  private static boolean same(
      DateTimeFormatter form, @Nullable Instant one, @Nullable Instant other) {
    return one != null && other != null && form.format(one).equals(form.format(other));
  }

  private static String span(String from, String to) {
    return from.equals(to) ? from : from + " to " + shortened(from, to);
  }

  /** Formats the time of a change: {@code between 2014-03-14 13:05 and 14:00}. */
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
