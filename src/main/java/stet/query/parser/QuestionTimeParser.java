package stet.query.parser;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stet.query.parser.QuestionTerms.Meaning;

/**
 * Parser of the times in plain questions, such as "last year", "in March 2014" or "within the first
 * hour".
 */
final class QuestionTimeParser {

  private static final Pattern ISO_DATE = Pattern.compile("(?:19|20)\\d{2}(?:-\\d{2}){0,2}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private static final int DAYS_OF_MONTH = 30;
  private static final int DAYS_OF_YEAR = 365;

  private final QuestionTerms terms;
  private final List<QuestionToken> tokens;
  private final LocalDate today;

  /**
   * @param now the time from which "last year" is counted
   */
  QuestionTimeParser(QuestionTerms terms, List<QuestionToken> tokens, Instant now) {
    this.terms = terms;
    this.tokens = tokens;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * A time that was found in a question.
   *
   * @param end the index of the token after it
   * @param clause the query clause with the same meaning
   */
  record Time(int end, String clause) {}

  /**
   * A date that was found.
   *
   * @param text the date as it is written in a query: {@code 2014-03}
   */
  private record Date(int end, String text) {}

  /** The time that begins at a token; null if none does. */
  @Nullable Time at(int begin) {
    for (int end = Math.min(tokens.size(), begin + QuestionTerms.LONGEST); end > begin; end--) {
      for (Meaning meaning : terms.meanings(tokens.subList(begin, end))) {
        Time time = time(meaning, end);
        if (time != null) {
          return time;
        }
      }
    }
    Date date = date(begin);
    return date == null || YEAR.matcher(date.text()).matches()
        ? null // four digits alone may be a number of people or pounds
        : new Time(date.end(), "seen:" + date.text());
  }

  private @Nullable Time time(Meaning meaning, int end) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    YearMonth month = YearMonth.from(today);
    return switch (meaning) {
      case TODAY -> new Time(end, "seen:today");
      case YESTERDAY -> new Time(end, "seen:yesterday");
      case THIS_WEEK -> new Time(end, "seen:>=" + monday);
      case LAST_WEEK ->
          new Time(end, "seen:[%s TO %s]".formatted(monday.minusDays(7), monday.minusDays(1)));
      case THIS_MONTH -> new Time(end, "seen:" + month);
      case LAST_MONTH -> new Time(end, "seen:" + month.minusMonths(1));
      case THIS_YEAR -> new Time(end, "seen:" + today.getYear());
      case LAST_YEAR -> new Time(end, "seen:" + (today.getYear() - 1));
      case LAST -> span(end, "seen:<", false);
      case FIRST -> span(end, "after-first-seen:<", true);
      case SINCE -> dated(end, "seen:>=");
      case BEFORE -> dated(end, "seen:<");
      case AFTER -> dated(end, "seen:>");
      case UNTIL -> dated(end, "seen:<=");
      case BETWEEN -> between(end);
      case IN -> in(end);
      default -> null;
    };
  }

  /** Reads a number (1 if it is missing) and a unit. */
  private @Nullable Time span(int begin, String field, boolean fixed) {
    OptionalInt count = begin < tokens.size() ? count(tokens.get(begin)) : OptionalInt.empty();
    int at = count.isPresent() ? begin + 1 : begin;
    Optional<Meaning> unit =
        at < tokens.size()
            ? terms.meanings(tokens.subList(at, at + 1)).stream()
                .filter(QuestionTerms.UNITS::contains)
                .findFirst()
            : Optional.empty();
    return unit.isEmpty()
        ? null
        : new Time(at + 1, field + written(count.orElse(1), unit.get(), fixed));
  }

  private OptionalInt count(QuestionToken token) {
    if (COUNT.matcher(token.text()).matches()) {
      return OptionalInt.of(Integer.parseInt(token.text()));
    }
    Set<Meaning> meanings = terms.meanings(token.small());
    return meanings.contains(Meaning.ONE)
        ? OptionalInt.of(1)
        : meanings.contains(Meaning.TWO)
            ? OptionalInt.of(2)
            : meanings.contains(Meaning.THREE) ? OptionalInt.of(3) : OptionalInt.empty();
  }

  /**
   * @param fixed whether months and years must be converted to days, as for the age of a version
   */
  private static String written(int count, Meaning unit, boolean fixed) {
    return switch (unit) {
      case SECOND -> count + "s";
      case MINUTE -> count + "min";
      case HOUR -> count + "h";
      case DAY -> count + "d";
      case WEEK -> count + "w";
      case MONTH -> fixed ? count * DAYS_OF_MONTH + "d" : count + "mo";
      default -> fixed ? count * DAYS_OF_YEAR + "d" : count + "y";
    };
  }

  private @Nullable Time dated(int begin, String field) {
    Date date = date(begin);
    return date == null ? null : new Time(date.end(), field + date.text());
  }

  /** Reads two dates with one word between them. */
  private @Nullable Time between(int begin) {
    Date from = date(begin);
    Date to = from == null ? null : date(from.end() + 1);
    return from == null || to == null
        ? null
        : new Time(to.end(), "seen:[%s TO %s]".formatted(from.text(), to.text()));
  }

  private @Nullable Time in(int begin) {
    Date date = date(begin);
    if (date != null) {
      return new Time(date.end(), "seen:" + date.text());
    }
    Optional<Month> month = begin < tokens.size() ? month(tokens.get(begin)) : Optional.empty();
    return month.isEmpty() ? null : new Time(begin + 1, "seen:" + latest(month.get()));
  }

  private YearMonth latest(Month month) {
    int year = month.getValue() > today.getMonthValue() ? today.getYear() - 1 : today.getYear();
    return YearMonth.of(year, month);
  }

  /** Reads a year, a month with its year, or a day with both; null for anything else. */
  private @Nullable Date date(int begin) {
    if (begin >= tokens.size()) {
      return null;
    }
    String first = tokens.get(begin).text();
    if (ISO_DATE.matcher(first).matches()) {
      return new Date(begin + 1, first);
    }
    Matcher day = DAY.matcher(first);
    if (day.matches()) { // 14 March 2014, 14 de marzo de 2014
      int at = behindPreposition(begin + 1);
      YearMonth month = monthOfYear(at, behindPreposition(at + 1));
      return month == null ? null : date(behindPreposition(at + 1) + 1, month, day);
    }
    int year = behindPreposition(begin + 1); // March 2014, marzo de 2014
    YearMonth month = monthOfYear(begin, year);
    if (month != null) {
      return new Date(year + 1, month.toString());
    }
    month = monthOfYear(begin, begin + 2); // March 14, 2014
    Matcher second = DAY.matcher(begin + 1 < tokens.size() ? tokens.get(begin + 1).text() : "");
    return month != null && second.matches() ? date(begin + 3, month, second) : null;
  }

  /** The index of a token, or of the next one if the token is a preposition, as "of" in a date. */
  private int behindPreposition(int at) {
    return at < tokens.size() && terms.meanings(tokens.get(at).small()).contains(Meaning.IN)
        ? at + 1
        : at;
  }

  private static @Nullable Date date(int end, YearMonth month, Matcher day) {
    int number = Integer.parseInt(day.group(1));
    return month.isValidDay(number)
        ? new Date(end, "%s-%s".formatted(month, String.format(Locale.ROOT, "%02d", number)))
        : null;
  }

  private @Nullable YearMonth monthOfYear(int month, int year) {
    if (Math.max(month, year) >= tokens.size()) {
      return null;
    }
    Optional<Month> named = month(tokens.get(month));
    String written = tokens.get(year).text();
    return named.isPresent() && YEAR.matcher(written).matches()
        ? YearMonth.of(Integer.parseInt(written), named.get())
        : null;
  }

  private Optional<Month> month(QuestionToken token) {
    return token.quoted() ? Optional.empty() : terms.month(token.small());
  }
}
