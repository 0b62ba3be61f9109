package stet.revision.tag.figure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parser of dates written in digits alone: {@code 19/10/2021}, {@code 19.10.2021}, {@code
 * 2021-10-19}, {@code 20211019}.
 *
 * <p>Languages and countries differ in whether the day or the month comes first: 3/4/2021 and
 * 4/3/2021 are compared as if they were the same date.
 */
final class DigitDateParser {

  /**
   * A date with points; its year has four digits, since with two it may be the label of a clause.
   */
  private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  /** A date without marks, as in the names of files: {@code 20241106}. */
  private static final Pattern ALL = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");

  /** The least number of characters of a date in one token: {@code 1.2.2021}. */
  private static final int SHORTEST = 8;

  /** The number of tokens of a date with marks of their own: day, mark, month, mark, year. */
  private static final int PARTS = 5;

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int YEAR = 4;
  private static final String CENTURY = "20";

  private final FigureTokenizer tokens;

  DigitDateParser(FigureTokenizer tokens) {
    this.tokens = tokens;
  }

  /**
   * A date.
   *
   * @param day day and month, as the text of a term
   * @param year as the text of a term
   * @param end the index at which the next term begins
   */
  record Found(String day, String year, int end) {}

  /** The date that begins with the digits at an index; null for none. */
  @Nullable Found at(int i) {
    String digits = tokens.at(i).text();
    if (digits.length() >= SHORTEST) {
      Matcher points = POINTS.matcher(digits);
      if (points.matches()) {
        return found(points.group(1), points.group(2), points.group(3), i + 1);
      }
      Matcher all = ALL.matcher(digits);
      if (all.matches()) {
        return found(all.group(3), all.group(2), all.group(1), i + 1);
      }
    }
    String mark = tokens.at(i + 1).text();
    if ((!mark.equals("/") && !mark.equals("-")) || !isParted(i, mark) || isWithin(i)) {
      return null;
    }
    List<String> parts =
        List.of(tokens.at(i).text(), tokens.at(i + 2).text(), tokens.at(i + 4).text());
    return parts.getFirst().length() == YEAR
        ? found(parts.get(2), parts.get(1), parts.get(0), i + PARTS)
        : found(parts.get(0), parts.get(1), parts.get(2), i + PARTS);
  }

  private boolean isParted(int i, String mark) {
    return tokens.at(i + 2).shape() == FigureToken.Shape.DIGITS
        && tokens.at(i + 4).shape() == FigureToken.Shape.DIGITS
        && tokens.at(i + 3).text().equals(mark)
        && tokens.at(i + 1).glued()
        && tokens.at(i + 2).glued()
        && tokens.at(i + 3).glued()
        && tokens.at(i + 4).glued();
  }

  /**
   * Whether a date is part of something longer: {@code /2021/10/19} in an address, {@code
   * DEU/004/2021/004}.
   */
  private boolean isWithin(int i) {
    FigureToken behind = tokens.at(i + PARTS);
    return (tokens.at(i).glued() && !tokens.at(i - 1).is("("))
        || (behind.glued() && (behind.is("/") || behind.is("-")));
  }

  private static @Nullable Found found(String day, String month, String year, int end) {
    if (!isNumber(day) || !isNumber(month) || !isNumber(year)) {
      return null;
    }
    int one = Integer.parseInt(day);
    int other = Integer.parseInt(month);
    int earlier = Math.min(one, other);
    int later = Math.max(one, other);
    boolean valid =
        earlier >= 1
            && earlier <= MONTHS
            && later <= DAYS
            && (year.length() == 2 || year.length() == YEAR);
    return valid
        ? new Found(
            "digits:" + earlier + "-" + later,
            "year:" + (year.length() == 2 ? CENTURY + year : year),
            end)
        : null;
  }

  private static boolean isNumber(String digits) {
    return digits.length() <= YEAR && digits.chars().allMatch(Character::isDigit);
  }
}
