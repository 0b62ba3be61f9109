package stet.query.parser;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A duration as it is written in queries, such as {@code 90s}, {@code 30min}, {@code 7days} or
 * {@code 1y}.
 */
record RelativeDuration(int count, Unit unit) {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5}) ?([a-z]+)");

  /**
   * A unit of durations, with all its spellings. A single m is not a spelling, because it could
   * mean minutes or months.
   */
  @SuppressWarnings("ImmutableEnumChecker") // its lists come from List.of
  enum Unit {
    SECOND(1, "s", "sec", "secs", "second", "seconds"),
    MINUTE(60, "min", "mins", "minute", "minutes"),
    HOUR(3_600, "h", "hr", "hrs", "hour", "hours"),
    DAY(86_400, "d", "day", "days"),
    WEEK(7 * 86_400, "w", "wk", "week", "weeks"),
    MONTH(0, "mo", "month", "months"),
    YEAR(0, "y", "yr", "year", "years");

    private final long seconds;
    private final List<String> written;

    /**
     * @param seconds the length in seconds; 0 for units of varying length
     */
    Unit(long seconds, String... written) {
      this.seconds = seconds;
      this.written = List.of(written);
    }

    /** The shortest spelling of the unit. */
    String label() {
      return written.getFirst();
    }
  }

  /** The duration that a text names; empty if it names none. */
  static Optional<RelativeDuration> read(String text) {
    Matcher age = WRITTEN.matcher(text);
    return age.matches()
        ? Arrays.stream(Unit.values())
            .filter(unit -> unit.written.contains(age.group(2)))
            .map(unit -> new RelativeDuration(Integer.parseInt(age.group(1)), unit))
            .findFirst()
        : Optional.empty();
  }

  /**
   * The instant that is this long before another one. Months and years are calendar months and
   * years.
   */
  Instant before(Instant now) {
    return switch (unit) {
      case MONTH -> before(now, Period.ofMonths(count));
      case YEAR -> before(now, Period.ofYears(count));
      default -> now.minusSeconds(count * unit.seconds);
    };
  }

  private static Instant before(Instant now, Period period) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }

  /** The length of the duration; empty if it depends on the calendar. */
  Optional<Duration> length() {
    return unit.seconds == 0
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds(count * unit.seconds));
  }

  /** The shortest spelling of the duration: {@code 7d}. */
  String written() {
    return count + unit.label();
  }
}
