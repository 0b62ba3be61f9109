package stet.revision.tag.figure;

import java.util.HashSet;
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
final class QuantityWords {

  /** The number of words behind "both" in which an "and" that belongs to it is looked for. */
  private static final int REACH = 4;

  /** The words that count fractions, and the words for the fractions. */
  private record Shares(Map<String, Integer> parts, Map<String, Integer> shares) {
    static Shares of(LanguagePack pack) {
      return new Shares(pack.numbers(WordList.FRACTION_COUNTS), pack.numbers(WordList.FRACTIONS));
    }
  }

  /** The words of which every quantity has at least one. */
  static Set<String> telling(LanguagePack pack) {
    Set<String> telling = new HashSet<>(pack.words(WordList.QUANTITY_WORDS));
    telling.addAll(shares(pack).shares().keySet());
    return telling;
  }

  /** The words with which a quantity may begin. */
  static Set<String> opening(LanguagePack pack) {
    Set<String> opening = new HashSet<>(pack.words(WordList.QUANTITY_WORDS));
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
    FigureToken token = tokens.at(i);
    String word = token.folded();
    return switch (word) {
      case "both" -> isPlural(behindDeterminers(i + 1)) && !andFollows(i) ? amount("2", i) : null;
      case "no" -> isPlural(i + 1) ? amount("0", i) : null;
      case "single" -> isSingle(i) ? amount("1", i) : null;
      case "once" ->
          tokens.at(i + 1).in(tokens.pack().words(WordList.FREQUENCY_WORDS))
              ? amount("1", i)
              : null;
      case "twice" -> amount("2", i);
      case "thrice" -> amount("3", i);
      default -> share(i);
    };
  }

  private static AmountParser.Amount amount(String text, int i) {
    return new AmountParser.Amount(text, i + 1);
  }

  /**
   * The share that begins at a token: {@code half of}, {@code half the}, {@code a third of}, {@code
   * three-quarters of}; null for none.
   */
  private AmountParser.@Nullable Amount share(int i) {
    FigureToken token = tokens.at(i);
    if (token.is("half")) {
      FigureToken next = tokens.at(i + 1);
      boolean whole = next.is("of") || next.is("the") || next.is("a") || next.is("an");
      FigureToken before = tokens.at(i - 1);
      boolean ofTime = before.in(Set.of("first", "second", "other", "latter", "and", "a"));
      return whole && !ofTime ? amount(percent(1, 2), i) : null;
    }
    Integer parts = shares(tokens.pack()).parts().get(token.folded());
    if (parts == null) {
      return null;
    }
    int at = tokens.at(i + 1).is("-") ? i + 2 : i + 1;
    Integer shares = shares(tokens.pack()).shares().get(tokens.at(at).folded());
    boolean several = parts > 1;
    if (shares == null
        || parts >= shares
        || several != tokens.at(at).folded().endsWith("s")
        || !tokens.at(at + 1).is("of")) {
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
    FigureToken before = tokens.at(i - 1);
    return before.is("a") && tokens.at(i + 1).shape() == FigureToken.Shape.WORD;
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
      FigureToken token = tokens.at(k);
      if (token.is("and")) {
        return true;
      }
      if (token.shape() == FigureToken.Shape.MARK) {
        return false;
      }
    }
    return false;
  }
}
