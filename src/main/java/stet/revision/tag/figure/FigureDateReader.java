package stet.revision.tag.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Reader of the dates, weekdays, years and times of a sentence, each with its kind: {@code
 * month:mar}, {@code day:14}, {@code weekday:mon}, {@code year:1987}, {@code time:14:30}, {@code
 * when:today}.
 */
public final class FigureDateReader {

  /**
   * The words of which every date in English has at least one, unless it has a digit or number
   * word.
   */
  static Set<String> telling(LanguagePack pack) {
    Set<String> telling = new HashSet<>(pack.words(WordList.RELATIVE_DAYS));
    telling.addAll(pack.words(WordList.TIME_SPANS));
    telling.addAll(points(pack).keySet());
    telling.addAll(capitalised(pack.words(WordList.MONTHS)));
    telling.addAll(capitalised(pack.words(WordList.WEEKDAYS)));
    return telling;
  }

  /** The English words with which a date may begin, except number words. */
  static Set<String> opening(LanguagePack pack) {
    Set<String> opening = new HashSet<>(pack.words(WordList.RELATIVE_DAYS));
    opening.addAll(pack.words(WordList.SPAN_OPENERS));
    opening.addAll(points(pack).keySet());
    opening.addAll(pack.words(WordList.MONTHS));
    opening.addAll(pack.words(WordList.WEEKDAYS));
    return opening;
  }

  private static Set<String> capitalised(Set<String> words) {
    return words.stream()
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The times of the day by name, and the characters that make a part of a date of digits. */
  private record Names(Map<String, String> points, Map<String, String> characters) {
    static Names of(LanguagePack pack) {
      return new Names(pack.values(WordList.TIME_POINTS), pack.values(WordList.DATE_CHARACTERS));
    }
  }

  private static Map<String, String> points(LanguagePack pack) {
    return pack.derived(Names.class, Names::of).points();
  }

  /** Whether a word in lower case is the name of a month or weekday. */
  public static boolean isName(LanguagePack pack, String folded) {
    return pack.has(WordList.MONTHS, folded) || pack.has(WordList.WEEKDAYS, folded);
  }

  /** Whether a word in lower case names a period of time: a week, a morning, a season. */
  public static boolean isSpan(LanguagePack pack, String folded) {
    return pack.has(WordList.TIME_SPANS, folded);
  }

  /**
   * The greatest distance, in tokens, of a day from its month: the 3 of "3, 4, 5, 7, 8, 10 and 11
   * May".
   */
  private static final int FAR = 60;

  private static final Pattern WITH_POINT = Pattern.compile("[0-2]?\\d\\.[0-5]\\d");

  private final FigureTokenizer tokens;
  private final AmountParser amounts;
  private final NumberNotation notation;
  private final YearDetector years;

  FigureDateReader(FigureTokenizer tokens, AmountParser amounts, NumberNotation notation) {
    this.tokens = tokens;
    this.amounts = amounts;
    this.notation = notation;
    years = new YearDetector(tokens);
  }

  /** The date that begins at a token, with its kind; empty for none. */
  String at(int i) {
    FigureToken token = tokens.at(i);
    if (tokens.at(i + 1).in(tokens.pack().words(WordList.TIME_UNITS))
        && tokens.is(i + 2, WordList.AGO_WORDS)) {
      String number = NumberWords.digits(tokens.pack(), token);
      return number.isEmpty() ? "" : "ago:" + number + tokens.at(i + 1).folded();
    }
    if (token.shape() == FigureToken.Shape.DIGITS) {
      return digitsAt(i);
    }
    if (token.shape() != FigureToken.Shape.WORD) {
      return "";
    }
    if (!notation.words()) {
      return notation.date(token);
    }
    if (token.in(tokens.pack().words(WordList.RELATIVE_DAYS))) {
      return "when:" + token.folded();
    }
    if (token.in(tokens.pack().words(WordList.SPAN_OPENERS))
        && tokens.at(i + 1).in(tokens.pack().words(WordList.TIME_SPANS))) {
      return "span:" + token.folded() + tokens.at(i + 1).folded();
    }
    String point = points(tokens.pack()).get(token.folded());
    if (point != null) {
      return "time:" + point;
    }
    if (token.capital()
        && token.in(tokens.pack().words(WordList.WEEKDAYS))
        && (token.text().length() > 3 || isDay(i))) {
      return "weekday:" + token.folded().substring(0, 3);
    }
    boolean march = tokens.is(i, WordList.MONTHS_LIKE_VERBS) && tokens.headlineCase();
    if (token.capital()
        && token.in(tokens.pack().words(WordList.MONTHS))
        && !march
        && !isPerson(i)
        && (token.text().length() > 3 || nearDay(i))) {
      return "month:" + token.folded().substring(0, 3);
    }
    return "";
  }

  private String digitsAt(int i) {
    FigureToken token = tokens.at(i);
    String unspaced = unspaced(i);
    if (!unspaced.isEmpty()) {
      return unspaced;
    }
    if (isTime(i)) {
      return "time:" + clock(i);
    }
    if (isWeek(i)) {
      return "week:" + token.text();
    }
    if (isDate(i)) {
      return "day:" + token.text();
    }
    return years.at(i) && amounts.currencyBefore(i).isEmpty() && amounts.percentAt(i + 1) == 0
        ? "year:" + years.century(i) + token.text()
        : "";
  }

  /**
   * Whether digits are the number of a week: {@code in week 35}, but not {@code last week 35
   * sailors}.
   */
  boolean isWeek(int i) {
    return notation.words()
        && tokens.is(i - 1, WordList.WEEK_WORDS)
        && !NonQuantityNumbers.isSpan(tokens, i - 1)
        && tokens.at(i).text().length() <= 2
        && !NonQuantityNumbers.counted(tokens.pack(), tokens.at(i + 1));
  }

  /**
   * The part of a date or time that digits form with the character behind them, as in {@code 3月5日};
   * empty for none.
   */
  private String unspaced(int i) {
    FigureToken next = tokens.at(i + 1);
    if (!next.glued() || !next.unspaced()) {
      return "";
    }
    String kind =
        tokens.pack().derived(Names.class, Names::of).characters().get(next.text().substring(0, 1));
    return kind == null ? "" : kind + ":" + tokens.at(i).text();
  }

  /** The time on a 24-hour clock, as far as the words around it show it. */
  private String clock(int i) {
    String[] parts = tokens.at(i).text().split("[:.]");
    boolean afternoon = tokens.is(i + 1, WordList.AFTERNOON_WORDS);
    int hour = parts[0].length() > 2 ? -1 : Integer.parseInt(parts[0]);
    if (hour < 0) {
      return tokens.at(i).text();
    }
    return (afternoon && hour < 12 ? hour + 12 : hour) + ":" + (parts.length > 1 ? parts[1] : "00");
  }

  /**
   * Whether the name of a month is a person's name here: {@code April Winslow}, {@code Mr. May}.
   */
  private boolean isPerson(int i) {
    FigureToken next = tokens.at(i + 1);
    FigureToken before = tokens.at(i - 1);
    boolean surname =
        next.capital()
            && !next.in(tokens.pack().words(WordList.WEEKDAYS))
            && !tokens.headlineCase();
    boolean named =
        before.capital()
            && !before.in(tokens.pack().words(WordList.WEEKDAYS))
            && !tokens.startsSentence(i - 1);
    return (surname
            && !before.in(tokens.pack().words(WordList.MONTH_OPENERS))
            && before.shape() != FigureToken.Shape.DIGITS)
        || (named && !tokens.headlineCase());
  }

  private boolean isDay(int i) {
    return tokens.at(i + 1).is(",") || nearDay(i) || tokens.at(i + 1).is(".");
  }

  private boolean nearDay(int i) {
    return tokens.at(i + 1).shape() == FigureToken.Shape.DIGITS
        || tokens.at(i - 1).shape() == FigureToken.Shape.DIGITS
        || tokens.at(i + 1).is(".")
        || tokens.is(i, WordList.MONTHS_LIKE_MODALS);
  }

  /** Whether digits belong to a date: 14 March, March 14, 14 and 15 March, 14-16 March. */
  boolean isDate(int i) {
    if (tokens.at(i).text().length() > 2) {
      return false;
    }
    if (monthNear(i + 1, 1) || monthNear(i - 1, -1)) {
      return true;
    }
    FigureToken next = tokens.at(i + 1);
    FigureToken before = tokens.at(i - 1);
    boolean ordinal = next.glued() && next.shape() == FigureToken.Shape.WORD && monthNear(i + 2, 1);
    return ordinal
        || before.in(tokens.pack().words(WordList.WEEKDAYS))
        || (before.is(",") && tokens.at(i - 2).in(tokens.pack().words(WordList.WEEKDAYS)));
  }

  /**
   * Whether a month follows in one direction, with nothing but "of", commas, dashes, "and" and
   * other days between.
   */
  private boolean monthNear(int from, int step) {
    for (int i = from, far = 0; far < FAR; i += step, far++) {
      FigureToken token = tokens.at(i);
      if (notation.words()
          ? token.in(tokens.pack().words(WordList.MONTHS))
          : notation.isMonth(token)) {
        return !notation.words() || !tokens.is(i, WordList.MONTHS_LIKE_MODALS) || token.capital();
      }
      boolean day = token.shape() == FigureToken.Shape.DIGITS && token.text().length() <= 2;
      boolean link =
          tokens.is(i, WordList.DATE_LINKS)
              || tokens.is(i, WordList.DAY_JOINERS)
              || tokens.is(i, WordList.ORDINAL_ENDINGS)
              || (token.text().length() == 1 && "-–,.&".contains(token.text()));
      if (!day && !link) {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether a time begins at a token: 10am, 10.30pm, 10:30, 10 o'clock, 1400 GMT; also the first of
   * "10 to 11am".
   */
  boolean isTime(int i) {
    FigureToken token = tokens.at(i);
    int colon = token.text().lastIndexOf(':');
    if (colon >= 0) {
      return token.text().length() - colon > 2; // "2:1" is a score or a ratio
    }
    FigureToken next = tokens.at(i + 1);
    if (clockAt(i + 1)) {
      return true;
    }
    if ((next.is("-") || next.is("–") || tokens.is(i + 1, WordList.TIME_JOINERS))
        && tokens.at(i + 2).shape() == FigureToken.Shape.DIGITS
        && clockAt(i + 3)) {
      return true;
    }
    return tokens.is(i - 1, WordList.TIME_PREPOSITIONS)
        && WITH_POINT.matcher(token.text()).matches()
        && amounts.percentAt(i + 1) == 0
        && amounts.currencyBefore(i).isEmpty();
  }

  /** Whether the word at an index makes the number before it a time. */
  boolean clockAt(int i) {
    FigureToken token = tokens.at(i);
    if (token.in(tokens.pack().words(WordList.CLOCK_WORDS))) {
      return true;
    }
    return tokens.at(i + 1).is(".")
        && tokens
            .pack()
            .has(WordList.CLOCK_WORDS, token.folded() + "." + tokens.at(i + 2).folded());
  }
}
