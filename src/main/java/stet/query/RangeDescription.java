package stet.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Description of a range in words, such as {@code in March 2014} or {@code at least 5}. Times are
 * in UTC.
 */
final class RangeDescription {
  private RangeDescription() {}

  private static final DateTimeFormatter YEAR = pattern("uuuu");
  private static final DateTimeFormatter MONTH = pattern("MMMM uuuu");
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter MINUTE = pattern("d MMMM uuuu, HH:mm 'UTC'");
  private static final DateTimeFormatter MILLI = pattern("d MMMM uuuu, HH:mm:ss.SSS 'UTC'");

  /** A range of times at which something was first seen. */
  static String time(MeasureRange span) {
    if (span.from() == MeasureRange.EVER.from()) {
      return span.to() == MeasureRange.EVER.to() ? "at any time" : "before " + instant(span.to());
    }
    if (span.to() == MeasureRange.EVER.to()) {
      return "since " + instant(span.from());
    }
    ZonedDateTime from = at(span.from());
    ZonedDateTime to = at(span.to());
    if (!isMidnight(from) || !isMidnight(to)) {
      return from.plusMinutes(1).equals(to)
          ? "at " + instant(span.from())
          : "between " + instant(span.from()) + " and " + instant(span.to());
    }
    LocalDate first = from.toLocalDate();
    LocalDate end = to.toLocalDate();
    if (first.plusDays(1).equals(end)) {
      return "on " + DAY.format(from);
    }
    if (first.getDayOfYear() == 1 && first.plusYears(1).equals(end)) {
      return "in " + YEAR.format(from);
    }
    if (first.getDayOfMonth() == 1 && first.plusMonths(1).equals(end)) {
      return "in " + MONTH.format(from);
    }
    return "from " + DAY.format(from) + " to " + DAY.format(to.minusDays(1));
  }

  /** The instant for a range that names one instant. */
  static String moment(MeasureRange span) {
    ZonedDateTime after = at(span.to());
    return isMidnight(after)
        ? "at the end of " + DAY.format(after.minusDays(1))
        : "on " + instant(span.from());
  }

  /**
   * A range of the time in milliseconds between the first sighting of the article and that of a
   * version.
   */
  static String age(MeasureRange span) {
    String after = " of the article’s first sighting";
    if (span.from() <= 0) {
      return "within " + length(span.to()) + after;
    }
    return span.to() == MeasureRange.EVER.to()
        ? "more than " + length(span.from()) + " after the article’s first sighting"
        : "from " + length(span.from()) + " to " + length(span.to()) + " after the first sighting";
  }

  static String count(MeasureRange span) {
    if (span.to() == MeasureRange.EVER.to()) {
      return "at least " + span.from();
    }
    if (span.from() == MeasureRange.EVER.from()) {
      return "at most " + (span.to() - 1);
    }
    return span.to() - 1 == span.from()
        ? Long.toString(span.from())
        : span.from() + " to " + (span.to() - 1);
  }

  /** A range of fractions with three decimal places. */
  static String fraction(MeasureRange span) {
    if (span.to() == MeasureRange.EVER.to()) {
      return number(span.from()) + " and more";
    }
    return span.from() == MeasureRange.EVER.from()
        ? "up to " + number(span.to())
        : number(span.from()) + " to " + number(span.to() - 1);
  }

  private static String number(long bits) {
    double value = Double.longBitsToDouble(bits);
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "");
  }

  private static String length(long millis) {
    Duration length = Duration.ofMillis(millis);
    if (length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()))) {
      return counted(length.toDays(), "day");
    }
    if (length.toHours() > 0 && length.equals(Duration.ofHours(length.toHours()))) {
      return counted(length.toHours(), "hour");
    }
    return length.toMinutes() > 0 && length.equals(Duration.ofMinutes(length.toMinutes()))
        ? counted(length.toMinutes(), "minute")
        : counted(length.toSeconds(), "second");
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String instant(long millis) {
    ZonedDateTime time = at(millis);
    if (isMidnight(time)) {
      return DAY.format(time);
    }
    boolean whole = time.getSecond() == 0 && time.getNano() == 0;
    return (whole ? MINUTE : MILLI).format(time).replace(".000", "");
  }

  private static boolean isMidnight(ZonedDateTime time) {
    return time.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  private static ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
