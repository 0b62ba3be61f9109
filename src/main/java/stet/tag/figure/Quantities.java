package stet.tag.figure;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Quantities told by words that are no numerals: {@code both doses}, {@code twice a day}, {@code a
 * single case}, {@code no deaths}, {@code half of them}, {@code two thirds of voters}.
 *
 * <p>Only where what is counted stands behind: {@code both … and …}, {@code no one}, {@code
 * half-term} and {@code the second half} tell no quantity.
 */
final class Quantities {

  /** What shares a whole is cut into, as percentages where they are round. */
  private static final Map<String, Integer> SHARES =
      Map.ofEntries(
          Map.entry("half", 2),
          Map.entry("halves", 2),
          Map.entry("third", 3),
          Map.entry("thirds", 3),
          Map.entry("quarter", 4),
          Map.entry("quarters", 4),
          Map.entry("fifth", 5),
          Map.entry("fifths", 5),
          Map.entry("tenth", 10),
          Map.entry("tenths", 10));

  private static final Map<String, Integer> PARTS =
      Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "nine", 9);

  private static final Set<String> ALONE =
      Set.of("both", "no", "single", "once", "twice", "thrice", "half");

  /** Of which one has at least one. */
  static final Set<String> TELLING =
      Stream.of(ALONE, SHARES.keySet())
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** What one may open with. */
  static final Set<String> OPENING =
      Stream.of(ALONE, PARTS.keySet()).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  /** May stand between a quantity and what is counted. */
  private static final Set<String> DETERMINERS =
      Set.of("the", "of", "these", "those", "their", "his", "her", "its", "our", "my", "your");

  private static final Set<String> EACH_TIME = Set.of("a", "per", "every", "each", "in", "daily");

  /** Plural in form, and nothing that is counted. */
  private static final Set<String> NO_PLURAL =
      Set.of("this", "is", "was", "as", "has", "its", "yes", "plus", "less", "always", "perhaps");

  /** So many words behind "both" an "and" may stand that it belongs to. */
  private static final int REACH = 4;

  private final Tokens tokens;

  Quantities(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The quantity that begins here; null for none. */
  Amounts.@Nullable Amount read(int i) {
    Token token = tokens.at(i);
    String word = token.folded();
    return switch (word) {
      case "both" -> isPlural(behindDeterminers(i + 1)) && !andFollows(i) ? amount("2", i) : null;
      case "no" -> isPlural(i + 1) ? amount("0", i) : null;
      case "single" -> isSingle(i) ? amount("1", i) : null;
      case "once" -> tokens.at(i + 1).in(EACH_TIME) ? amount("1", i) : null;
      case "twice" -> amount("2", i);
      case "thrice" -> amount("3", i);
      default -> share(i);
    };
  }

  private static Amounts.Amount amount(String text, int i) {
    return new Amounts.Amount(text, i + 1);
  }

  /** {@code half of}, {@code half the}, {@code a third of}, {@code three-quarters of}. */
  private Amounts.@Nullable Amount share(int i) {
    Token token = tokens.at(i);
    if (token.is("half")) {
      Token next = tokens.at(i + 1);
      boolean whole = next.is("of") || next.is("the") || next.is("a") || next.is("an");
      Token before = tokens.at(i - 1);
      boolean ofTime = before.in(Set.of("first", "second", "other", "latter", "and", "a"));
      return whole && !ofTime ? amount(percent(1, 2), i) : null;
    }
    Integer parts = PARTS.get(token.folded());
    if (parts == null) {
      return null;
    }
    int at = tokens.at(i + 1).is("-") ? i + 2 : i + 1;
    Integer shares = SHARES.get(tokens.at(at).folded());
    boolean several = parts > 1;
    if (shares == null
        || parts >= shares
        || several != tokens.at(at).folded().endsWith("s")
        || !tokens.at(at + 1).is("of")) {
      return null;
    }
    return new Amounts.Amount(percent(parts, shares), at + 1);
  }

  private static String percent(int parts, int shares) {
    return 100 % shares == 0 ? 100 / shares * parts + "%" : parts + "/" + shares;
  }

  /** {@code a single dose}, {@code one single dose}; neither {@code every single} nor a name. */
  private boolean isSingle(int i) {
    Token before = tokens.at(i - 1);
    return before.is("a") && tokens.at(i + 1).shape() == Token.Shape.WORD;
  }

  private int behindDeterminers(int i) {
    int at = i;
    while (at < i + 2 && tokens.at(at).in(DETERMINERS)) {
      at++;
    }
    return at;
  }

  /** A word in the plural, itself or behind one that describes it: "both vaccine doses". */
  private boolean isPlural(int i) {
    for (int k = i; k < i + 2; k++) {
      Token token = tokens.at(k);
      if (token.shape() != Token.Shape.WORD || token.in(NO_PLURAL)) {
        return false;
      }
      String word = token.folded();
      if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("'s")) {
        return true;
      }
      if (word.equals("people")
          || word.equals("men")
          || word.equals("women")
          || word.equals("children")) {
        return true;
      }
    }
    return false;
  }

  private boolean andFollows(int i) {
    for (int k = i + 1; k <= i + REACH; k++) {
      Token token = tokens.at(k);
      if (token.is("and")) {
        return true;
      }
      if (token.shape() == Token.Shape.MARK) {
        return false;
      }
    }
    return false;
  }
}
