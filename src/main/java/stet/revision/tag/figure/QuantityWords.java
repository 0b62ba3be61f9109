package stet.revision.tag.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Reader of quantities in words that are not numerals: {@code both doses}, {@code twice a day},
 * {@code a single case}, {@code no deaths}, {@code half of them}, {@code two thirds of voters}.
 *
 * <p>Such words are a quantity only if they count what follows: {@code both … and …}, {@code no
 * one}, {@code half-term} and {@code the second half} are not quantities.
 */
public final class QuantityWords {

  /** The number of words behind "both" in which an "and" that belongs to it is looked for. */
  private static final int REACH = 4;

  /** The kinds of words that are a quantity, or may be one in their context. */
  private enum Kind {
    /** Both doses: two, ahead of a plural. */
    PAIR,
    /** No deaths: zero, ahead of a plural. */
    NONE,
    /** A single case: one, behind an article. */
    SINGLE,
    /** Once a day: one, ahead of a frequency. */
    ONCE,
    TWICE,
    THRICE,
    /** Half of them: a share. */
    HALF
  }

  /** The words of a language that are a quantity, each with its kind. */
  private record Kinds(Map<String, Kind> kinds) {
    static Kinds of(LanguagePack pack) {
      Map<String, Kind> kinds = new HashMap<>();
      pack.values(WordList.QUANTITY_WORDS)
          .forEach((word, kind) -> kinds.put(word, Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
      return new Kinds(kinds);
    }
  }

  private static Map<String, Kind> kinds(LanguagePack pack) {
    return pack.derived(Kinds.class, Kinds::of).kinds();
  }

  /** Whether a word in lower case is "half". */
  public static boolean isHalf(LanguagePack pack, String folded) {
    return kinds(pack).get(folded) == Kind.HALF;
  }

  /** The words that count fractions, the words for the fractions, and plurals without a rule. */
  private record Shares(
      Map<String, Integer> parts, Map<String, Integer> shares, Set<String> irregularPlurals) {
    static Shares of(LanguagePack pack) {
      return new Shares(
          pack.numbers(WordList.FRACTION_COUNTS),
          pack.numbers(WordList.FRACTIONS),
          Set.copyOf(pack.values(WordList.IRREGULAR_PLURALS).values()));
    }
  }

  /** The words of which every quantity has at least one. */
  static Set<String> telling(LanguagePack pack) {
    Set<String> telling = new HashSet<>(kinds(pack).keySet());
    telling.addAll(shares(pack).shares().keySet());
    return telling;
  }

  /** The words with which a quantity may begin. */
  static Set<String> opening(LanguagePack pack) {
    Set<String> opening = new HashSet<>(kinds(pack).keySet());
    opening.addAll(shares(pack).parts().keySet());
    return opening;
  }

  private static Shares shares(LanguagePack pack) {
    return pack.derived(Shares.class, Shares::of);
  }

  private final FigureTokenizer tokens;

  QuantityWords(FigureTokenizer tokens) {
    this.tokens = tokens;
  }

  /** The quantity that begins at a token; null for none. */
  AmountParser.@Nullable Amount read(int i) {
    @Nullable Kind kind = kinds(tokens.pack()).get(tokens.at(i).folded());
    if (kind == null) {
      return share(i);
    }
    return switch (kind) {
      case PAIR -> isPlural(behindDeterminers(i + 1)) && !andFollows(i) ? amount("2", i) : null;
      case NONE -> isPlural(i + 1) ? amount("0", i) : null;
      case SINGLE -> isSingle(i) ? amount("1", i) : null;
      case ONCE -> tokens.is(i + 1, WordList.FREQUENCY_WORDS) ? amount("1", i) : null;
      case TWICE -> amount("2", i);
      case THRICE -> amount("3", i);
      case HALF ->
          tokens.is(i + 1, WordList.HALF_FOLLOWERS) && !tokens.is(i - 1, WordList.NO_HALF_OPENERS)
              ? amount(percent(1, 2), i)
              : null;
    };
  }

  private static AmountParser.Amount amount(String text, int i) {
    return new AmountParser.Amount(text, i + 1);
  }

  /**
   * The share that begins at a token: {@code a third of}, {@code three-quarters of}; null for none.
   */
  private AmountParser.@Nullable Amount share(int i) {
    Integer parts = shares(tokens.pack()).parts().get(tokens.at(i).folded());
    if (parts == null) {
      return null;
    }
    int at = tokens.at(i + 1).is("-") ? i + 2 : i + 1;
    Integer shares = shares(tokens.pack()).shares().get(tokens.at(at).folded());
    boolean several = parts > 1;
    if (shares == null
        || parts >= shares
        || several != tokens.pack().hasEnding(WordList.PLURAL_ENDINGS, tokens.at(at).folded())
        || !tokens.is(at + 1, WordList.GENITIVE_PREPOSITIONS)) {
      return null;
    }
    return new AmountParser.Amount(percent(parts, shares), at + 1);
  }

  private static String percent(int parts, int shares) {
    return 100 % shares == 0 ? 100 / shares * parts + "%" : parts + "/" + shares;
  }

  /**
   * Whether "single" counts one thing, as in {@code a single dose} and not in {@code every single}
   * or a name.
   */
  private boolean isSingle(int i) {
    return tokens.is(i - 1, WordList.COUNT_ARTICLES)
        && tokens.at(i + 1).shape() == FigureToken.Shape.WORD;
  }

  private int behindDeterminers(int i) {
    int at = i;
    while (at < i + 2 && tokens.at(at).in(tokens.pack().words(WordList.QUANTITY_DETERMINERS))) {
      at++;
    }
    return at;
  }

  /**
   * Whether there is a word in the plural at an index or directly behind it: "both vaccine doses".
   */
  private boolean isPlural(int i) {
    for (int k = i; k < i + 2; k++) {
      FigureToken token = tokens.at(k);
      if (token.shape() != FigureToken.Shape.WORD
          || token.in(tokens.pack().words(WordList.NO_PLURALS))) {
        return false;
      }
      String word = token.folded();
      if ((word.length() > 3
              && tokens.pack().hasEnding(WordList.PLURAL_ENDINGS, word)
              && !tokens.pack().hasEnding(WordList.NO_PLURAL_ENDINGS, word))
          || shares(tokens.pack()).irregularPlurals().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean andFollows(int i) {
    for (int k = i + 1; k <= i + REACH; k++) {
      FigureToken token = tokens.at(k);
      if (tokens.is(k, WordList.ADDITIVE_CONJUNCTIONS)) {
        return true;
      }
      if (token.shape() == FigureToken.Shape.MARK) {
        return false;
      }
    }
    return false;
  }
}
