package stet.tag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a row of terms, its figures made out: counts, percentages, money and ages, in
 * digits or in words, so that "nine" and "9", "1,000" and "one thousand" are the same term.
 *
 * <p>No figures: dates, years, clock times, ordinals, names with a number in them ("COVID-19",
 * "Boeing 737", "section 2.1"), telephone numbers, addresses of web pages, and the "one" of "one
 * another".
 */
final class Figures {

  /** A word, a mark or a figure; {@code text} is equal for equal figures. */
  record Term(String text, boolean figure) {}

  private enum Shape {
    WORD,
    DIGITS,
    MARK
  }

  /**
   * @param glued whether nothing stands between it and the token before
   */
  private record Token(Shape shape, String text, String folded, boolean glued) {

    boolean is(String word) {
      return folded.equals(word);
    }

    boolean in(Set<String> words) {
      return words.contains(folded);
    }

    boolean capital() {
      return shape == Shape.WORD && Character.isUpperCase(text.charAt(0));
    }
  }

  private static final Token NONE = new Token(Shape.MARK, "", "", false);

  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("zero", 0),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90));

  private static final Map<String, Integer> POWERS =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("thousand", 3),
          Map.entry("k", 3),
          Map.entry("million", 6),
          Map.entry("m", 6),
          Map.entry("mn", 6),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12));

  /** Written so in the plural they stand alone: "dozens of people". */
  private static final Set<String> VAGUE =
      Set.of("dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions");

  private static final Set<String> MONTHS =
      Set.of(
          ("january february march april may june july august september october november december"
                  + " jan feb mar apr jun jul aug sep sept oct nov dec")
              .split(" "));

  private static final Set<String> WEEKDAYS =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
                  + " fri sat sun")
              .split(" "));

  /** What a number behind it numbers, rather than counts. */
  private static final Set<String> NUMBERED =
      Set.of(
          ("section sections article articles chapter chapters paragraph paragraphs para paras page"
                  + " pages version form step annex appendix part table figure schedule rule clause"
                  + " regulation regulations directive act no nos number numbers row line level"
                  + " tier class grade phase stage group category type unit room flat floor gate"
                  + " platform route road highway channel volume issue item question box"
                  + " option note footnote year week day module band zone area model series season"
                  + " episode round lot bus flight sura psalm verse junction exit pier door")
              .split(" "));

  /** "one" behind these is no figure. */
  private static final Set<String> BEFORE_PRONOUN =
      Set.of(
          ("no the this that which any every each another some only last first next such other not"
                  + " big good new better")
              .split(" "));

  /** "one" before these is no figure. */
  private static final Set<String> AFTER_PRONOUN =
      Set.of(
          ("of another who that which is was has had can could may might must should would will to"
                  + " and or by in at on day side thing way time point hand more such s for as with"
                  + " from where whose than when but if does did be")
              .split(" "));

  /** Behind these a year may follow. */
  private static final Set<String> BEFORE_YEAR =
      Set.of(
          ("in since by until till from during before after between of to and circa early late mid"
                  + " year spring summer autumn fall winter")
              .split(" "));

  /** What is counted behind a number that might also be a year, or belong to a name. */
  private static final Set<String> COUNTED =
      Set.of(
          ("people persons men women children boys girls pupils students patients workers staff"
                  + " soldiers troops officers passengers residents protesters demonstrators victims"
                  + " deaths cases jobs homes houses miles km kilometres kilometers metres meters"
                  + " feet tonnes tons litres acres hectares pounds dollars euros percent others"
                  + " were are have had died dead killed injured wounded arrested missing")
              .split(" "));

  private static final Set<String> CLOCK =
      Set.of("am", "pm", "a.m", "p.m", "o'clock", "gmt", "bst", "utc", "hrs", "cet", "est", "edt");

  private static final Map<String, String> CURRENCIES =
      Map.ofEntries(
          Map.entry("$", "$"),
          Map.entry("£", "£"),
          Map.entry("€", "€"),
          Map.entry("¥", "¥"),
          Map.entry("₹", "₹"),
          Map.entry("dollar", "$"),
          Map.entry("dollars", "$"),
          Map.entry("pound", "£"),
          Map.entry("pounds", "£"),
          Map.entry("euro", "€"),
          Map.entry("euros", "€"),
          Map.entry("usd", "$"),
          Map.entry("gbp", "£"),
          Map.entry("eur", "€"));

  private final List<Token> tokens;
  private final List<Term> terms = new ArrayList<>();

  private Figures(String sentence) {
    tokens = tokens(sentence);
  }

  /** The sentence, term by term. */
  static List<Term> terms(String sentence) {
    Figures figures = new Figures(sentence);
    int i = 0;
    while (i < figures.tokens.size()) {
      i = figures.read(i);
    }
    return figures.terms;
  }

  /** Reads one term from token {@code i}; gives where the next begins. */
  private int read(int i) {
    Token token = token(i);
    int end = i;
    if (token.shape == Shape.DIGITS) {
      end = readDigits(i);
    } else if (token.shape == Shape.WORD) {
      end = readWords(i);
    }
    if (end > i) {
      return end;
    }
    if (token.shape != Shape.MARK) {
      terms.add(new Term(token.folded, false));
    }
    return i + 1;
  }

  private Token token(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
  }

  // ---- digits

  private int readDigits(int i) {
    Token token = token(i);
    BigDecimal value = value(token.text);
    if (value == null || isName(i) || isDate(i) || isTime(i) || isTelephone(i)) {
      return i;
    }
    int end = i + 1;
    Token next = token(end);
    if (next.glued && next.shape == Shape.WORD) {
      if (!next.in(POWERS.keySet()) && !isUnit(next.text)) {
        return i;
      }
    }
    String currency = currencyBefore(i);
    if (isYear(i, value) && currency.isEmpty() && !percentAt(end)) {
      return i;
    }
    return finish(value, currency, end, next.glued || !next.text.equals("m"));
  }

  /** Takes in magnitude, percent and currency behind the number, and adds the figure. */
  private int finish(BigDecimal number, String currency, int from, boolean magnitudes) {
    BigDecimal value = number;
    int end = from;
    Integer power = magnitudes ? POWERS.get(token(end).folded) : null;
    if (power != null && (token(end).glued || token(end).text.length() > 1)) {
      value = value.scaleByPowerOfTen(power);
      end++;
    }
    String unit = currency;
    if (percentAt(end)) {
      unit = "%";
      end += token(end).is("per") ? 2 : 1;
    } else if (token(end).shape == Shape.WORD) {
      String named = CURRENCIES.get(token(end).folded);
      if (named != null && (unit.isEmpty() || unit.equals(named))) {
        unit = named;
        end++;
      }
    }
    terms.add(new Term(value.stripTrailingZeros().toPlainString() + unit, true));
    return end;
  }

  private boolean percentAt(int i) {
    Token token = token(i);
    return token.is("%")
        || token.is("percent")
        || token.is("pc")
        || (token.is("per") && token(i + 1).is("cent"));
  }

  private String currencyBefore(int i) {
    Token before = token(i - 1);
    if (before.shape == Shape.MARK) {
      return CURRENCIES.getOrDefault(before.text, "");
    }
    return before.text.equals("USD") || before.text.equals("GBP") || before.text.equals("EUR")
        ? CURRENCIES.getOrDefault(before.folded, "")
        : "";
  }

  /** Digits with thousands separators and one decimal point; null for what is no such number. */
  private static @Nullable BigDecimal value(String digits) {
    if (digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1))) {
      return null;
    }
    StringBuilder plain = new StringBuilder(digits.length());
    int points = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (Character.isDigit(c)) {
        plain.append((char) ('0' + Character.digit(c, 10)));
      } else if (c == '.' || !threeDigitsFollow(digits, i)) {
        plain.append('.');
        points++;
      }
    }
    return points > 1 ? null : new BigDecimal(plain.toString());
  }

  private static boolean threeDigitsFollow(String digits, int i) {
    int end = i + 4;
    return end <= digits.length()
        && Character.isDigit(digits.charAt(i + 1))
        && Character.isDigit(digits.charAt(i + 2))
        && Character.isDigit(digits.charAt(i + 3))
        && (end == digits.length() || !Character.isDigit(digits.charAt(end)));
  }

  /** km, kg, year: a unit written right behind the digits, not the rest of a name ("5G"). */
  private static boolean isUnit(String text) {
    if (text.equals("th") || text.equals("st") || text.equals("nd") || text.equals("rd")) {
      return false;
    }
    return text.length() > 1
        && Character.isLowerCase(text.charAt(0))
        && !CLOCK.contains(text)
        && text.length() <= 3;
  }

  /** Part of a name or an address, or the label of a section or list item. */
  private boolean isName(int i) {
    Token before = token(i - 1);
    Token token = token(i);
    if (token.glued && before.shape == Shape.WORD) {
      return !before.text.equals("US") || CURRENCIES.get(before.folded) == null;
    }
    if (token.glued && before.shape == Shape.MARK && "-–/@#_=&.".contains(before.text)) {
      Token left = token(i - 2);
      if ((before.glued && left.shape == Shape.WORD) || "/@#_=&".contains(before.text)) {
        return true;
      }
    }
    Token next = token(i + 1);
    if (next.glued && (next.is("/") || next.is("@") || next.is("_"))) {
      return true;
    }
    if (i == 0 && token.text.matches("\\d{1,2}\\.\\d{1,2}") && next.capital()) {
      return true;
    }
    if (i == 0 && (next.is(".") || next.is(")")) && token(i + 2).shape == Shape.WORD) {
      return true;
    }
    if (before.shape != Shape.WORD) {
      return before.is(".") && token(i - 2).is("no") && before.glued;
    }
    if (before.in(NUMBERED)) {
      return !counted(next);
    }
    return i > 1
        && before.capital()
        && !before.in(MONTHS)
        && token.text.indexOf(',') < 0
        && !startsSentence(i - 1)
        && !headlineCase()
        && !counted(next)
        && !percentAt(i + 1)
        && !POWERS.containsKey(next.folded);
  }

  private static boolean counted(Token next) {
    return next.in(COUNTED);
  }

  private boolean startsSentence(int i) {
    Token before = token(i - 1);
    return before.equals(NONE)
        || (before.shape == Shape.MARK && ".!?:;“\"‘—–".contains(before.text));
  }

  /** Whether most words are capitalised, so that capitals say nothing. */
  private boolean headlineCase() {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.shape == Shape.WORD) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    return capitals * 10 >= words * 6;
  }

  /** 14 March, March 14, 14 and 15 March, 14-16 March, 14/03/2020. */
  private boolean isDate(int i) {
    if (token(i).text.length() > 2) {
      return false;
    }
    if (monthNear(i + 1, 1) || monthNear(i - 1, -1)) {
      return true;
    }
    Token next = token(i + 1);
    Token before = token(i - 1);
    boolean ordinal = next.glued && next.shape == Shape.WORD && monthNear(i + 2, 1);
    return ordinal || before.in(WEEKDAYS) || (before.is(",") && token(i - 2).in(WEEKDAYS));
  }

  /** A month, over "of", commas, dashes, "and" and other days. */
  private boolean monthNear(int from, int step) {
    for (int i = from, far = 0; far < 5; i += step, far++) {
      Token token = token(i);
      if (token.in(MONTHS)) {
        return !token.is("may") || token.capital();
      }
      boolean day = token.shape == Shape.DIGITS && token.text.length() <= 2;
      boolean link =
          token.is("of")
              || token.is("and")
              || token.is("to")
              || token.is("or")
              || token.is("th")
              || token.is("st")
              || token.is("nd")
              || token.is("rd")
              || token.is("the")
              || (token.text.length() == 1 && "-–,.&".contains(token.text));
      if (!day && !link) {
        return false;
      }
    }
    return false;
  }

  /** 10am, 10.30pm, 10:30, 10 o'clock, 1400 GMT; also the first of "10 to 11am". */
  private boolean isTime(int i) {
    Token token = token(i);
    if (token.text.indexOf(':') >= 0) {
      return true;
    }
    Token next = token(i + 1);
    if (clockAt(i + 1)) {
      return true;
    }
    if ((next.is("-") || next.is("–") || next.is("to") || next.is("and"))
        && token(i + 2).shape == Shape.DIGITS
        && clockAt(i + 3)) {
      return true;
    }
    return token.text.matches("[0-2]?\\d\\.[0-5]\\d")
        && (token(i - 1).is("at") || token(i - 1).is("until") || token(i - 1).is("till"))
        && !percentAt(i + 1)
        && currencyBefore(i).isEmpty();
  }

  private boolean clockAt(int i) {
    Token token = token(i);
    if (token.in(CLOCK)) {
      return true;
    }
    return (token.is("a") || token.is("p")) && token(i + 1).is(".") && token(i + 2).is("m");
  }

  /** Digits in groups, nine or more in all. */
  private boolean isTelephone(int i) {
    int first = i;
    while (token(first - 1).shape == Shape.DIGITS
        || (token(first - 1).is("-") && token(first).glued)) {
      first--;
    }
    int last = i;
    while (token(last + 1).shape == Shape.DIGITS
        || (token(last + 1).is("-") && token(last + 1).glued)) {
      last++;
    }
    int digits = 0;
    int groups = 0;
    for (int j = first; j <= last; j++) {
      if (token(j).shape == Shape.DIGITS) {
        digits += token(j).text.length();
        groups++;
      }
    }
    return (groups > 1 && digits >= 8) || token(first - 1).is("+");
  }

  private boolean isYear(int i, BigDecimal value) {
    Token token = token(i);
    if (token.text.length() != 4 || token.text.indexOf('.') >= 0) {
      return token.text.length() == 2 && yearRange(i);
    }
    int year = value.intValue();
    if (year < 1000 || year > 2199) {
      return false;
    }
    if (token(i - 1).in(BEFORE_YEAR) && !counted(token(i + 1))) {
      return true;
    }
    return year >= 1900 && year < 2100 && !counted(token(i + 1));
  }

  /** The 20 of 2019-20. */
  private boolean yearRange(int i) {
    Token before = token(i - 1);
    return (before.is("-") || before.is("–") || before.is("/"))
        && token(i - 2).shape == Shape.DIGITS
        && token(i - 2).text.length() == 4;
  }

  // ---- words

  private int readWords(int i) {
    Token token = token(i);
    if (token.in(VAGUE) && !token(i - 1).in(Set.of("test"))) {
      boolean first = startsSentence(i);
      if (token.is("scores") && !token(i + 1).is("of")) {
        return i;
      }
      if (token.capital() && !first && !headlineCase()) {
        return i;
      }
      terms.add(new Term(token.folded, true));
      return i + 1;
    }
    if (token.glued && token(i - 1).shape == Shape.MARK && "-–".contains(token(i - 1).text)) {
      return i;
    }
    if (token.capital() && !startsSentence(i) && !headlineCase()) {
      return i;
    }
    boolean a = token.is("a") && startsCount(i + 1);
    if (!a && !SMALL.containsKey(token.folded) && !token.is("dozen")) {
      return i;
    }
    if (isDate(i) || clockAt(i + 1)) {
      return i;
    }
    if (token.is("one") && isPronoun(i)) {
      return i;
    }
    BigDecimal[] sum = {BigDecimal.ZERO, a ? BigDecimal.ONE : BigDecimal.ZERO};
    int end = a ? i + 1 : i;
    while (true) {
      int next = end;
      if (end > i && (token(next).is("-") || token(next).is("and"))) {
        boolean and = token(next).is("and");
        if (and && !(token(next - 1).is("hundred") || token(next - 1).is("thousand"))) {
          break;
        }
        next++;
      }
      Token word = token(next);
      Integer small = SMALL.get(word.folded);
      Integer power = POWERS.get(word.folded);
      if (small != null) {
        if (end > i && !canFollow(sum[1].intValue(), small)) {
          break;
        }
        sum[1] = sum[1].add(BigDecimal.valueOf(small));
      } else if (word.is("dozen")) {
        sum[1] = sum[1].max(BigDecimal.ONE).multiply(BigDecimal.valueOf(12));
      } else if (power != null && word.text.length() > 2 && end > i) {
        BigDecimal scaled = sum[1].scaleByPowerOfTen(power);
        if (power == 2) {
          sum[1] = scaled;
        } else {
          sum[0] = sum[0].add(scaled);
          sum[1] = BigDecimal.ZERO;
        }
      } else {
        break;
      }
      end = next + 1;
    }
    return finish(sum[0].add(sum[1]), "", end, false);
  }

  /** "a hundred", "a dozen", "a million". */
  private boolean startsCount(int i) {
    return token(i).is("dozen")
        || (token(i).text.length() > 2 && POWERS.containsKey(token(i).folded));
  }

  /** "twenty" may be followed by "five", "hundred" by "twenty", "five" by nothing. */
  private static boolean canFollow(int sum, int small) {
    if (sum == 0) {
      return true;
    }
    if (sum % 100 == 0) {
      return small < 100;
    }
    return sum % 10 == 0 && sum % 100 >= 20 && small > 0 && small < 10;
  }

  private boolean isPronoun(int i) {
    Token next = token(i + 1);
    if (token(i - 1).in(BEFORE_PRONOUN)) {
      return true;
    }
    if (next.is("-") || startsCount(i + 1)) {
      return false;
    }
    return next.shape != Shape.WORD || next.in(AFTER_PRONOUN);
  }

  // ---- tokens

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int end = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i++;
        continue;
      }
      int start = i;
      Shape shape = Shape.MARK;
      if (Character.isDigit(c)) {
        shape = Shape.DIGITS;
        i = digitsEnd(text, i);
      } else if (Word.isPart(c)) {
        shape = Shape.WORD;
        i = lettersEnd(text, i);
      } else {
        i++;
      }
      String token = text.substring(start, i);
      tokens.add(new Token(shape, token, Word.fold(token), start == end && start > 0));
      end = i;
    }
    return tokens;
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '.' || c == ',' || c == ':')
              && i + 1 < text.length()
              && Character.isDigit(text.charAt(i + 1));
      if (!Character.isDigit(c) && !inner) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int lettersEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          Word.isApostrophe(c) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (Character.isDigit(c) || (!Word.isPart(c) && !inner)) {
        break;
      }
      i++;
    }
    return i;
  }
}
