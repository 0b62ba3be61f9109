package stet.query.parser;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.query.MeasureRange;

/**
 * Parser of the dates in queries. A date stands for the whole period that it names: {@code 2014},
 * {@code 2014-03}, {@code 2014-03-14}, {@code today} and {@code yesterday} (in UTC), or a time to
 * the minute, second or millisecond such as {@code 2014-03-14T13:30Z}. A time without an offset is
 * in UTC; a space may replace the T, as pages print it. A {@link RelativeDuration} stands for the
 * instant that long ago.
 *
 * @param now the instant from which ages are counted
 */
record QueryDateParser(Instant now) {

  private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}:\\d{2})?");

  /** Whether a text is an age, which names an instant and not a period. */
  static boolean isAge(String text) {
    return RelativeDuration.read(text).isPresent();
  }

  /** The period of time that a text names; empty if it names none. */
  Optional<MeasureRange> read(String text) {
    try {
      Optional<RelativeDuration> age = RelativeDuration.read(text);
      if (age.isPresent()) {
        long instant = age.get().before(now).toEpochMilli();
        return Optional.of(new MeasureRange(instant, instant));
      }
      if (text.equals("today") || text.equals("yesterday")) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate day = text.equals("today") ? today : today.minusDays(1);
        return Optional.of(span(day, day.plusDays(1)));
      }
      Matcher date = DATE.matcher(text);
      if (date.matches()) {
        return Optional.of(day(date));
      }
      Matcher time = TIME.matcher(text);
      return time.matches() ? Optional.of(time(text.replace(' ', 'T'), time)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // for example the 30th of February or a 13th month
    }
  }

  private static MeasureRange day(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return span(Year.of(year).atDay(1), Year.of(year).plusYears(1).atDay(1));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
    if (date.group(3) == null) {
      return span(month.atDay(1), month.plusMonths(1).atDay(1));
    }
    LocalDate day = LocalDate.of(year, month.getMonth(), Integer.parseInt(date.group(3)));
    return span(day, day.plusDays(1));
  }

  private static MeasureRange span(LocalDate from, LocalDate to) {
    return new MeasureRange(millis(from), millis(to));
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  private static MeasureRange time(String text, Matcher time) {
    Instant from =
        time.group(3) == null
            ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
            : OffsetDateTime.parse(text).toInstant();
    ChronoUnit unit =
        time.group(1) == null
            ? ChronoUnit.MINUTES
            : time.group(2) == null ? ChronoUnit.SECONDS : ChronoUnit.MILLIS;
    return new MeasureRange(from.toEpochMilli(), from.plus(1, unit).toEpochMilli());
  }
}
