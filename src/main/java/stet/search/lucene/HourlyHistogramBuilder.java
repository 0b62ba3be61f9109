package stet.search.lucene;

import com.carrotsearch.hppc.LongHashSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.query.MeasuredField;
import stet.query.parser.QueryNarrowing;
import stet.search.Facets.Bar;
import stet.search.Facets.ResultHistogram;
import stet.search.Facets.Unit;
import stet.search.lucene.count.HourCounts;

/**
 * Builder of a histogram from hourly counts. The intervals are long enough that the histogram can
 * be read at a glance.
 */
final class HourlyHistogramBuilder {

  private static final long DAY = 24;

  /**
   * The largest number of intervals in a histogram: five years of days, more than anybody looks at.
   */
  static final int MOST = 2_000;

  private static final long SECONDS = 3_600;

  private final String query;

  /**
   * @param query the query that each bar narrows
   */
  HourlyHistogramBuilder(String query) {
    this.query = query;
  }

  /**
   * @param hours the numbers of results of each article in each hour
   * @param unit the length of the intervals; null to choose one that fits. Longer intervals are
   *     used if there would be more than {@link #MOST}
   */
  ResultHistogram histogram(HourCounts hours, @Nullable Unit unit) {
    int[] ends = {Integer.MAX_VALUE, Integer.MIN_VALUE};
    hours.forEach(
        (article, hour, count, together) -> {
          ends[0] = Math.min(ends[0], hour);
          ends[1] = Math.max(ends[1], hour);
        });
    if (ends[0] > ends[1]) {
      return new ResultHistogram(unit == null ? Unit.DAY : unit, List.of());
    }
    long length = (long) ends[1] - ends[0];
    Unit used = unit == null ? fitting(length) : atLeast(unit, length);
    long[] starts = starts(ends[0], ends[1], used);
    int[] found = new int[starts.length];
    int[] articles = new int[starts.length];
    int[] last = new int[starts.length];
    LongHashSet pairs = new LongHashSet();
    hours.forEach(
        (article, hour, count, together) -> {
          int bar = bar(starts, hour);
          found[bar] += count;
          boolean again =
              last[bar] == article + 1 || (!together && !pairs.add(((long) article << 32) | bar));
          articles[bar] += again ? 0 : 1;
          last[bar] = article + 1;
        });
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      ZonedDateTime from = time(starts[i]);
      ZonedDateTime to = from.plus(1, step(used));
      String clause = clause(from, to, used);
      bars.add(
          new Bar(
              from.toInstant(),
              to.toInstant(),
              articles[i],
              found[i],
              clause,
              QueryNarrowing.of(query, clause)));
    }
    return new ResultHistogram(used, List.copyOf(bars));
  }

  /**
   * The unit for a length of time: hours up to three days, days up to three months, months up to
   * ten years.
   */
  private static Unit fitting(long hours) {
    if (hours <= 3 * DAY) {
      return Unit.HOUR;
    }
    if (hours <= 92 * DAY) {
      return Unit.DAY;
    }
    return hours <= 3_660 * DAY ? Unit.MONTH : Unit.YEAR;
  }

  private static Unit atLeast(Unit unit, long hours) {
    return EnumSet.range(unit, Unit.YEAR).stream()
        .filter(longer -> hours / length(longer) < MOST)
        .findFirst()
        .orElse(Unit.YEAR);
  }

  /** The smallest length of a unit in hours. */
  private static long length(Unit unit) {
    return switch (unit) {
      case HOUR -> 1;
      case DAY -> DAY;
      case WEEK -> 7 * DAY;
      case MONTH -> 28 * DAY;
      case YEAR -> 365 * DAY;
    };
  }

  private static long[] starts(long first, long last, Unit unit) {
    List<Long> starts = new ArrayList<>();
    for (ZonedDateTime from = beginning(time(first), unit);
        hour(from) <= last;
        from = from.plus(1, step(unit))) {
      starts.add(hour(from));
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  private static int bar(long[] starts, int hour) {
    int at = Arrays.binarySearch(starts, hour);
    return at >= 0 ? at : -at - 2;
  }

  private static ZonedDateTime time(long hour) {
    return Instant.ofEpochSecond(hour * SECONDS).atZone(ZoneOffset.UTC);
  }

  private static long hour(ZonedDateTime time) {
    return Math.floorDiv(time.toEpochSecond(), SECONDS);
  }

  private static ZonedDateTime beginning(ZonedDateTime time, Unit unit) {
    ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
    return switch (unit) {
      case HOUR -> time;
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static ChronoUnit step(Unit unit) {
    return switch (unit) {
      case HOUR -> ChronoUnit.HOURS;
      case DAY -> ChronoUnit.DAYS;
      case WEEK -> ChronoUnit.WEEKS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }

  private static String clause(ZonedDateTime from, ZonedDateTime to, Unit unit) {
    LocalDate day = from.toLocalDate();
    String value =
        switch (unit) {
          case HOUR -> "[%sZ TO %sZ}".formatted(from.toLocalDateTime(), to.toLocalDateTime());
          case DAY -> day.toString();
          case WEEK -> "[%s TO %s]".formatted(day, day.plusDays(6));
          case MONTH -> YearMonth.from(day).toString();
          case YEAR -> "%04d".formatted(day.getYear());
        };
    return MeasuredField.SEEN.label() + ":" + value;
  }
}
