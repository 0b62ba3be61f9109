package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import stet.search.Facets.Bar;
import stet.search.Facets.Histogram;
import stet.search.Facets.Unit;

/** Makes a histogram of hours: of so long stretches that they can be taken in at a glance. */
final class Calendar {

  private static final Duration DAYS = Duration.ofDays(3);
  private static final Duration MONTHS = Duration.ofDays(92);
  private static final Duration YEARS = Duration.ofDays(3_660);

  private Calendar() {}

  static Histogram histogram(LongCounts hours) {
    TreeMap<Instant, Integer> counts = new TreeMap<>();
    hours.forEach((hour, count) -> counts.put(Instant.ofEpochSecond(hour * 3_600), count));
    if (counts.isEmpty()) {
      return new Histogram(Unit.DAY, List.of());
    }
    Unit unit = unit(Duration.between(counts.firstKey(), counts.lastKey()));
    List<Bar> bars = new ArrayList<>();
    ZonedDateTime from = beginning(counts.firstKey(), unit);
    while (!from.toInstant().isAfter(counts.lastKey())) {
      ZonedDateTime to = from.plus(1, step(unit));
      int found =
          counts.subMap(from.toInstant(), to.toInstant()).values().stream()
              .mapToInt(Integer::intValue)
              .sum();
      bars.add(new Bar(from.toInstant(), to.toInstant(), found));
      from = to;
    }
    return new Histogram(unit, List.copyOf(bars));
  }

  private static Unit unit(Duration whole) {
    if (whole.compareTo(DAYS) <= 0) {
      return Unit.HOUR;
    }
    if (whole.compareTo(MONTHS) <= 0) {
      return Unit.DAY;
    }
    return whole.compareTo(YEARS) <= 0 ? Unit.MONTH : Unit.YEAR;
  }

  private static ZonedDateTime beginning(Instant instant, Unit unit) {
    ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
    return switch (unit) {
      case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
      case DAY -> time.truncatedTo(ChronoUnit.DAYS);
      case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
    };
  }

  private static ChronoUnit step(Unit unit) {
    return switch (unit) {
      case HOUR -> ChronoUnit.HOURS;
      case DAY -> ChronoUnit.DAYS;
      case MONTH -> ChronoUnit.MONTHS;
      case YEAR -> ChronoUnit.YEARS;
    };
  }
}
