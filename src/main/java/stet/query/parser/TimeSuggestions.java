package stet.query.parser;

import java.time.Instant;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stet.query.QueryField;

/**
 * Suggestions for dates, times and ages in notations that people use but queries do not accept:
 * {@code 14 March 2014}, {@code 2014/03}, {@code 2014-03-01..2014-03-31}, {@code 60m}.
 */
final class TimeSuggestions {

  private static final Pattern TIME =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:,? +|[Tt])(\\d{1,2}:\\d{2}(?::\\d{2})?)([Zz]?)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})(?:[/.-](\\d{1,2}))?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?[ -]+)?(\\p{L}{3,9})\\.?,?[ -]+(\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,9})\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
  private static final Pattern RANGE = Pattern.compile("(\\S*?)(?:\\.{2,3}|…)(\\S*)");
  private static final Pattern MINUTES_OR_MONTHS = Pattern.compile("(\\d{1,5}) ?m");

  /** Dates, times and ages in such notations that contain spaces, at the beginning of a text. */
  static final Pattern APART =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2},? +\\d{1,2}:\\d{2}(?::\\d{2})?[Zz]?(?!\\S)"
              + "|(?:\\d{1,2}(?:st|nd|rd|th)? +)?\\p{L}{3,9}\\.?,? +\\d{4}(?!\\S)"
              + "|\\p{L}{3,9}\\.? +\\d{1,2}(?:st|nd|rd|th)?,? +\\d{4}(?!\\S)"
              + "|\\d{1,5} +[a-z]{3,7}(?!\\S)");

  private TimeSuggestions() {}

  /**
   * The texts that a query may use instead of such a notation, the likeliest first; empty if none
   * is known.
   */
  static List<String> meant(String written) {
    Matcher minutes = MINUTES_OR_MONTHS.matcher(written);
    if (minutes.matches()) {
      return List.of(minutes.group(1) + "min", minutes.group(1) + "mo");
    }
    Optional<RelativeDuration> age = RelativeDuration.read(written);
    if (age.isPresent()) {
      return List.of(age.get().written());
    }
    Matcher range = RANGE.matcher(written);
    if (range.matches()) {
      return range(range.group(1), range.group(2));
    }
    Matcher last = YEAR_LAST.matcher(written);
    if (last.matches()) {
      String first = date(last.group(3), last.group(2), last.group(1));
      String american = date(last.group(3), last.group(1), last.group(2));
      return List.of(first, american).stream().filter(each -> !each.isEmpty()).distinct().toList();
    }
    String date = date(written);
    return date.isEmpty() ? List.of() : List.of(date);
  }

  /**
   * The clause for the time of the first sighting, for a text that is a date or a time but not an
   * age.
   */
  static Optional<String> seen(String written) {
    QueryDateParser dates = new QueryDateParser(Instant.EPOCH);
    String time = dates.read(written).isPresent() ? written : date(written);
    return RelativeDuration.read(written).isEmpty() && dates.read(time).isPresent()
        ? Optional.of("seen:" + QueryField.quoted(time))
        : Optional.empty();
  }

  private static List<String> range(String from, String to) {
    String first = from.isEmpty() ? "*" : end(from);
    String second = to.isEmpty() ? "*" : end(to);
    boolean open = from.isEmpty() && to.isEmpty();
    return open || first.isEmpty() || second.isEmpty()
        ? List.of()
        : List.of("[" + first + " TO " + second + "]");
  }

  private static String end(String written) {
    return written.matches("\\d{4}") ? written : date(written);
  }

  /** A date or time as it is written in queries; empty for any other text. */
  private static String date(String written) {
    Matcher time = TIME.matcher(written);
    if (time.matches()) {
      String clock = time.group(2).indexOf(':') < 2 ? "0" + time.group(2) : time.group(2);
      return time.group(1) + "T" + clock + time.group(3).toUpperCase(Locale.ROOT);
    }
    Matcher first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return first.group(3) == null
          ? month(first.group(1), first.group(2))
          : date(first.group(1), first.group(2), first.group(3));
    }
    Matcher dayMonth = DAY_MONTH.matcher(written);
    if (dayMonth.matches()) {
      String month = number(dayMonth.group(2));
      return dayMonth.group(1) == null
          ? month(dayMonth.group(3), month)
          : date(dayMonth.group(3), month, dayMonth.group(1));
    }
    Matcher monthDay = MONTH_DAY.matcher(written);
    return monthDay.matches()
        ? date(monthDay.group(3), number(monthDay.group(1)), monthDay.group(2))
        : "";
  }

  /** The number of the month whose name begins with a text; 0 if there is none. */
  private static String number(String name) {
    String letters = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(month -> month.name().startsWith(letters))
        .map(month -> Integer.toString(month.getValue()))
        .findFirst()
        .orElse("0");
  }

  private static String month(String year, String month) {
    int number = Integer.parseInt(month);
    return number >= 1 && number <= 12 ? "%s-%02d".formatted(year, number) : "";
  }

  private static String date(String year, String month, String day) {
    String inMonth = month(year, month);
    int number = Integer.parseInt(day);
    return inMonth.isEmpty() || number < 1 || number > 31
        ? ""
        : "%s-%02d".formatted(inMonth, number);
  }
}
