package stet.tag.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures written in words: "nine", "a hundred and twenty", "dozens". */
public final class NumberWords {

  private static final int DOZEN = 12;

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

  /** Written so in the plural they stand alone: "dozens of people". */
  private static final Set<String> VAGUE =
      Set.of("dozens", "scores", "hundreds", "thousands", "millions", "billions", "trillions");

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

  /** "One of" these, as what a sentence is about, is a figure: two of them may be hurt next. */
  private static final Set<String> WHOLE =
      Set.of("the", "them", "those", "these", "his", "her", "their", "its", "our", "my");

  /** Of which one has at least one, where it is no quantity. */
  static final Set<String> TELLING =
      Stream.of(SMALL.keySet(), VAGUE, Set.of("dozen"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** What one may open with. */
  static final Set<String> OPENING =
      Stream.of(TELLING, Quantities.OPENING, Set.of("a"))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private final Tokens tokens;
  private final Amounts amounts;
  private final Dates dates;
  private final Quantities quantities;

  NumberWords(Tokens tokens, Amounts amounts, Dates dates) {
    this.tokens = tokens;
    this.amounts = amounts;
    this.dates = dates;
    this.quantities = new Quantities(tokens);
  }

  /** Nine, twenty, hundred. */
  public static boolean isNumeral(String folded) {
    return SMALL.containsKey(folded) || Amounts.POWERS.containsKey(folded);
  }

  /** A number of one word in digits, and any other word as it is. */
  public static String inDigits(String folded) {
    Integer small = SMALL.get(folded);
    return small == null ? folded : small.toString();
  }

  /** A number of one word in digits, as it may be written already; empty for what is none. */
  static String digits(Token token) {
    Integer small = SMALL.get(token.folded());
    return token.shape() == Token.Shape.DIGITS
        ? token.text()
        : small == null ? "" : small.toString();
  }

  /** The figure that begins here; null for none. */
  Amounts.@Nullable Amount read(int i) {
    Token token = tokens.at(i);
    boolean name = token.capital() && !tokens.startsSentence(i) && !tokens.headlineCase();
    if (name) {
      return null;
    }
    if (token.in(VAGUE) && !tokens.at(i - 1).is("test")) {
      boolean others = token.is("scores") && !tokens.at(i + 1).is("of");
      return others ? null : new Amounts.Amount(token.folded(), i + 1);
    }
    Amounts.Amount quantity = quantities.read(i);
    if (quantity != null) {
      return quantity;
    }
    Token before = tokens.at(i - 1);
    boolean joined = token.glued() && (before.is("-") || before.is("–"));
    boolean a = token.is("a") && startsCount(i + 1);
    if (joined || (!a && !SMALL.containsKey(token.folded()) && !token.is("dozen"))) {
      return null;
    }
    if (dates.isDate(i) || dates.clockAt(i + 1) || (token.is("one") && isPronoun(i))) {
      return null;
    }
    return count(i, a);
  }

  private Amounts.Amount count(int i, boolean a) {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal group = a ? BigDecimal.ONE : BigDecimal.ZERO;
    int end = a ? i + 1 : i;
    for (int next = afterJoint(i, end); next >= 0; next = afterJoint(i, end)) {
      Token word = tokens.at(next);
      Integer small = SMALL.get(word.folded());
      Integer power = Amounts.POWERS.get(word.folded());
      if (small != null && (end == i || canFollow(group.intValue(), small))) {
        group = group.add(BigDecimal.valueOf(small));
      } else if (small == null && word.is("dozen")) {
        group = group.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(DOZEN));
      } else if (small == null && power != null && word.text().length() > 2 && end > i) {
        group = group.scaleByPowerOfTen(power);
        if (power > 2) {
          whole = whole.add(group);
          group = BigDecimal.ZERO;
        }
      } else {
        break;
      }
      end = next + 1;
    }
    return amounts.finish(whole.add(group), "", end, false);
  }

  /** Where the number may go on: over a hyphen, or the "and" of "hundred and twenty". */
  private int afterJoint(int from, int end) {
    if (end == from || !(tokens.at(end).is("-") || tokens.at(end).is("and"))) {
      return end;
    }
    boolean hundred = tokens.at(end - 1).is("hundred") || tokens.at(end - 1).is("thousand");
    return tokens.at(end).is("and") && !hundred ? -1 : end + 1;
  }

  /** "a hundred", "a dozen", "a million". */
  private boolean startsCount(int i) {
    return tokens.at(i).is("dozen")
        || (tokens.at(i).text().length() > 2 && Amounts.isMagnitude(tokens.at(i)));
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
    Token next = tokens.at(i + 1);
    if (tokens.at(i - 1).in(BEFORE_PRONOUN)) {
      return true;
    }
    if (next.is("-")
        || startsCount(i + 1)
        || (tokens.startsSentence(i) && next.is("of") && tokens.at(i + 2).in(WHOLE))) {
      return false;
    }
    return next.shape() != Token.Shape.WORD || next.in(AFTER_PRONOUN);
  }
}
