package stet.revision.tag.figure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/** Reader of figures written in words: "nine", "a hundred and twenty", "dozens". */
public final class NumberWords {

  /** Words for numbers, each with its value. */
  private record Values(Map<String, Integer> small) {
    static Values of(LanguagePack pack) {
      return new Values(pack.numbers(WordList.NUMBER_WORDS));
    }
  }

  private static Map<String, Integer> small(LanguagePack pack) {
    return pack.derived(Values.class, Values::of).small();
  }

  /** Nouns for a number of things, each with that number. */
  private record Collectives(Map<String, Integer> numbers) {
    static Collectives of(LanguagePack pack) {
      return new Collectives(pack.numbers(WordList.COLLECTIVE_NUMBERS));
    }
  }

  private static Map<String, Integer> collectives(LanguagePack pack) {
    return pack.derived(Collectives.class, Collectives::of).numbers();
  }

  private boolean isCollective(FigureToken token) {
    return collectives(tokens.pack()).containsKey(token.folded());
  }

  /** The words of which every number in words has at least one. */
  static Set<String> telling(LanguagePack pack) {
    Set<String> telling = new HashSet<>(small(pack).keySet());
    telling.addAll(pack.words(WordList.VAGUE_NUMBERS));
    telling.addAll(collectives(pack).keySet());
    return telling;
  }

  /** The words with which a number may begin. */
  static Set<String> opening(LanguagePack pack) {
    Set<String> opening = new HashSet<>(telling(pack));
    opening.addAll(QuantityWords.opening(pack));
    opening.addAll(pack.words(WordList.COUNT_ARTICLES));
    return opening;
  }

  private final FigureTokenizer tokens;
  private final AmountParser amounts;
  private final FigureDateReader dates;
  private final QuantityWords quantities;

  NumberWords(FigureTokenizer tokens, AmountParser amounts, FigureDateReader dates) {
    this.tokens = tokens;
    this.amounts = amounts;
    this.dates = dates;
    this.quantities = new QuantityWords(tokens);
  }

  /** Whether a word is a number word: nine, twenty, hundred. */
  public static boolean isNumeral(LanguagePack pack, String folded) {
    return small(pack).containsKey(folded) || AmountParser.powers(pack).containsKey(folded);
  }

  /** The digits of a number word, and any other word unchanged. */
  public static String inDigits(LanguagePack pack, String folded) {
    Integer small = small(pack).get(folded);
    return small == null ? folded : small.toString();
  }

  /** The digits of a number in one word or in digits; empty for any other token. */
  static String digits(LanguagePack pack, FigureToken token) {
    Integer small = small(pack).get(token.folded());
    return token.shape() == FigureToken.Shape.DIGITS
        ? token.text()
        : small == null ? "" : small.toString();
  }

  /** The figure that begins at a token; null for none. */
  AmountParser.@Nullable Amount read(int i) {
    FigureToken token = tokens.at(i);
    boolean name = token.capital() && !tokens.startsSentence(i) && !tokens.headlineCase();
    if (name) {
      return null;
    }
    if (token.in(tokens.pack().words(WordList.VAGUE_NUMBERS))
        && !tokens.at(i - 1).in(tokens.pack().words(WordList.SCORE_OPENERS))) {
      boolean others =
          token.in(tokens.pack().words(WordList.VAGUE_NUMBERS_OF_THINGS))
              && !tokens.is(i + 1, WordList.GENITIVE_PREPOSITIONS);
      return others ? null : new AmountParser.Amount(token.folded(), i + 1);
    }
    AmountParser.Amount quantity = quantities.read(i);
    if (quantity != null) {
      return quantity;
    }
    FigureToken before = tokens.at(i - 1);
    boolean joined = token.glued() && (before.is("-") || before.is("–"));
    boolean a = token.in(tokens.pack().words(WordList.COUNT_ARTICLES)) && startsCount(i + 1);
    if (joined
        || (!a && !small(tokens.pack()).containsKey(token.folded()) && !isCollective(token))) {
      return null;
    }
    if (dates.isDate(i)
        || dates.clockAt(i + 1)
        || (tokens.is(i, WordList.PRONOUN_NUMBERS) && isPronoun(i))) {
      return null;
    }
    return count(i, a);
  }

  private AmountParser.Amount count(int i, boolean a) {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal group = a ? BigDecimal.ONE : BigDecimal.ZERO;
    int end = a ? i + 1 : i;
    for (int next = afterJoint(i, end); next >= 0; next = afterJoint(i, end)) {
      FigureToken word = tokens.at(next);
      Integer small = small(tokens.pack()).get(word.folded());
      Integer power = AmountParser.powers(tokens.pack()).get(word.folded());
      if (small != null && (end == i || canFollow(group.intValue(), small))) {
        group = group.add(BigDecimal.valueOf(small));
      } else if (small == null && isCollective(word)) {
        int many = collectives(tokens.pack()).getOrDefault(word.folded(), 0);
        group = group.max(BigDecimal.ONE).multiply(BigDecimal.valueOf(many));
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

  /**
   * The index at which a number may go on, behind a hyphen or the "and" of "hundred and twenty"; -1
   * if it cannot.
   */
  private int afterJoint(int from, int end) {
    FigureToken joint = tokens.at(end);
    if (end == from || !joint.in(tokens.pack().words(WordList.NUMBER_JOINTS))) {
      return end;
    }
    FigureToken before = tokens.at(end - 1);
    boolean hundred =
        before.in(tokens.pack().words(WordList.HUNDREDS))
            || before.in(tokens.pack().words(WordList.THOUSANDS));
    return joint.shape() == FigureToken.Shape.WORD && !hundred ? -1 : end + 1;
  }

  /** Whether a count may follow "a": "a hundred", "a dozen", "a million". */
  private boolean startsCount(int i) {
    return isCollective(tokens.at(i))
        || (tokens.at(i).text().length() > 2
            && AmountParser.isMagnitude(tokens.pack(), tokens.at(i)));
  }

  /**
   * Whether a number word may follow words with a given sum: "twenty" may be followed by "five",
   * "hundred" by "twenty", "five" by nothing.
   */
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
    FigureToken next = tokens.at(i + 1);
    if (tokens.at(i - 1).in(tokens.pack().words(WordList.BEFORE_PRONOUN_ONE))) {
      return true;
    }
    if (next.is("-")
        || startsCount(i + 1)
        || (tokens.startsSentence(i)
            && tokens.is(i + 1, WordList.GENITIVE_PREPOSITIONS)
            && tokens.at(i + 2).in(tokens.pack().words(WordList.ONE_OF_WHOLE)))) {
      return false;
    }
    return next.shape() != FigureToken.Shape.WORD
        || next.in(tokens.pack().words(WordList.AFTER_PRONOUN_ONE));
  }
}
