package stet.revision.tag.figure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Lexicon of the number words of a language other than English: {@code zwölf}, {@code
 * einundzwanzig}, {@code quatre-vingt-dix}, {@code treinta y cinco}.
 *
 * <p>A word that is an article as well ({@code ein}, {@code un}, {@code una}) begins no number, and
 * a word of another meaning ({@code neuf}, new) does so only ahead of a plural.
 */
final class NumeralLexicon {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1_000;

  private final Map<String, Integer> words;
  private final Set<String> hundreds;
  private final Set<String> thousands;

  /** Words for one that count only behind another number. */
  private final Map<String, Integer> ones;

  private final Set<String> joints;

  /** {@code und}, between ones and tens that are written in one word. */
  private final Set<String> compoundJoints;

  /** Words of another meaning, each with the pattern of the word ahead of which it is a number. */
  private final Map<String, String> beforePlurals;

  /** {@code soixante}, {@code quatre-vingt}: tens that are followed by up to nineteen. */
  private final Set<String> vigesimals;

  private final Set<String> percents;
  private final Set<String> vague;

  /**
   * Creates the lexicon of a language.
   *
   * @param pack the word lists of a language that has its own number words
   */
  NumeralLexicon(LanguagePack pack) {
    words = pack.numbers(WordList.NUMBER_WORDS);
    hundreds = pack.words(WordList.HUNDREDS);
    thousands = pack.words(WordList.THOUSANDS);
    ones = pack.numbers(WordList.FOLLOWING_ONES);
    joints = pack.words(WordList.NUMBER_JOINTS);
    compoundJoints = pack.words(WordList.COMPOUND_JOINTS);
    beforePlurals = pack.values(WordList.NUMBERS_BEFORE_PLURALS);
    vigesimals = pack.words(WordList.VIGESIMAL_TENS);
    percents = pack.words(WordList.PERCENT_WORDS);
    vague = pack.words(WordList.VAGUE_NUMBERS);
  }

  /** The figure that begins at a token; null for none. */
  AmountParser.@Nullable Amount read(FigureTokenizer tokens, int i, AmountParser amounts) {
    FigureToken first = tokens.at(i);
    if (first.capital() && !tokens.startsSentence(i) && !vague.contains(first.folded())) {
      return null;
    }
    if (vague.contains(first.folded())) {
      return new AmountParser.Amount(first.folded(), i + 1);
    }
    boolean joined = first.glued() && tokens.at(i - 1).is("-");
    String plural = beforePlurals.get(first.folded());
    if (joined || (plural != null && !tokens.at(i + 1).folded().matches(plural))) {
      return null;
    }
    int whole = 0;
    int group = 0;
    int end = i;
    for (int next = i; next >= 0; next = joint(tokens, end)) {
      String word = tokens.at(next).folded();
      if (isPercent(tokens.at(next - 1), word)) {
        break;
      }
      boolean power = hundreds.contains(word) || thousands.contains(word);
      int small = power ? 0 : value(word, end > i);
      if (small > 0 && (end == i || canFollow(group, small))) {
        group = group == 4 ? 4 * small : group + small;
      } else if (hundreds.contains(word)) {
        group = Math.max(1, group) * HUNDRED;
      } else if (thousands.contains(word) && whole == 0) {
        whole = Math.max(1, group) * THOUSAND;
        group = 0;
      } else {
        break;
      }
      end = next + 1;
    }
    return end == i ? null : amounts.finish(BigDecimal.valueOf(whole + group), "", end, true);
  }

  /**
   * Whether a word is part of an expression for percent, and so not a hundred: {@code pour cent},
   * {@code per cento}.
   */
  private boolean isPercent(FigureToken before, String word) {
    return percents.contains(before.folded() + " " + word);
  }

  /** The index at which a number may go on; -1 if it cannot. */
  private int joint(FigureTokenizer tokens, int end) {
    if (!joints.contains(tokens.at(end).folded())) {
      return end;
    }
    return value(tokens.at(end + 1).folded(), true) > 0 ? end + 1 : -1;
  }

  /** The value of a number word; 0 for any other word. */
  private int value(String word, boolean goesOn) {
    Integer known = words.get(word);
    if (known == null && goesOn) {
      known = ones.get(word);
    }
    return known == null ? compound(word) : known;
  }

  /**
   * The value of a number written as one word: {@code einundzwanzig}, {@code dreihundertzwölf}; 0
   * for any other word.
   */
  private int compound(String word) {
    if (compoundJoints.isEmpty()) {
      return 0;
    }
    for (String thousand : thousands) {
      if (word.contains(thousand)) {
        return multiple(word, thousand, THOUSAND);
      }
    }
    for (String hundred : hundreds) {
      if (word.contains(hundred)) {
        return multiple(word, hundred, HUNDRED);
      }
    }
    for (String and : compoundJoints) {
      int at = word.indexOf(and);
      if (at > 0) {
        int one = value(word.substring(0, at), true);
        int tens = words.getOrDefault(word.substring(at + and.length()), 0);
        return one > 0 && one < 10 && tens % 10 == 0 && tens >= 20 ? tens + one : 0;
      }
    }
    return 0;
  }

  /** {@code dreihundertzwölf}, whose power is {@code hundert}. */
  private int multiple(String word, String power, int size) {
    int at = word.indexOf(power);
    int many = at == 0 ? 1 : value(word.substring(0, at), true);
    String rest = word.substring(at + power.length());
    int more = rest.isEmpty() ? 0 : value(rest, true);
    boolean known = many > 0 && (more > 0 || rest.isEmpty());
    return known ? many * size + more : 0;
  }

  /**
   * Whether a number word may follow words with a given sum: {@code soixante} may be followed by
   * {@code douze}, {@code quatre} by {@code vingt}.
   */
  private boolean canFollow(int sum, int small) {
    if (!vigesimals.isEmpty() && small == 20) {
      return sum == 4;
    }
    if (sum % HUNDRED == 0) {
      return small < HUNDRED;
    }
    int tens = sum % HUNDRED;
    int most = vigesimals.contains(Integer.toString(tens)) ? 20 : 10;
    return tens % 10 == 0 && tens >= 20 && small < most;
  }
}
