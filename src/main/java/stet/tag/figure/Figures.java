package stet.tag.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.tag.word.Cues;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * A sentence as a row of terms, its figures and dates made out: counts, percentages, money and
 * ages, in digits or in words, so that "nine" and "9", "1,000" and "one thousand" are the same
 * term.
 *
 * <p>No figures: dates, years, clock times, ordinals, names with a number in them ("COVID-19",
 * "Boeing 737", "section 2.1"), telephone numbers, addresses of web pages, and the "one" of "one
 * another".
 */
public final class Figures {

  /**
   * Words by which it is soon seen that a word opens no figure and no date, and that a sentence has
   * none.
   *
   * @param opening English words that a figure or date may open with
   * @param telling of what is no digit, every figure and date in English has one of these; the
   *     "this" of {@code this week} is rarer than a week, and a month has a capital
   */
  private record FigureCues(Cues opening, Cues telling) {
    static FigureCues of(LanguagePack pack) {
      return new FigureCues(
          cues(List.of(Bounds.opening(pack), Dates.opening(pack), NumberWords.opening(pack))),
          cues(
              List.of(
                  NumberWords.telling(pack),
                  Quantities.telling(pack),
                  Amounts.magnitudes(pack),
                  Dates.telling(pack))));
    }

    private static Cues cues(List<Set<String>> words) {
      return new Cues(words.stream().flatMap(Set::stream).toList(), List.of());
    }

    static FigureCues in(LanguagePack pack) {
      return pack.derived(FigureCues.class, FigureCues::of);
    }
  }

  private static final int LONGEST_COUNTER = 4;

  /** So many tokens behind its bracket the size of a file stands. */
  private static final int FILE_REACH = 8;

  private final String sentence;
  private final Notation notation;
  private final FigureCues cues;
  private final Tokens tokens;
  private final Amounts amounts;
  private final Dates dates;
  private final NamedNumbers names;
  private final NumberWords words;
  private final Bounds bounds;
  private final DigitDates digitDates;
  private final List<Term> terms = new ArrayList<>();

  private Figures(String sentence, Notation notation) {
    this.sentence = sentence;
    this.notation = notation;
    this.cues = FigureCues.in(notation.pack());
    tokens = Tokens.of(sentence, notation);
    amounts = new Amounts(tokens);
    dates = new Dates(tokens, amounts, notation);
    names = new NamedNumbers(tokens, amounts);
    words = new NumberWords(tokens, amounts, dates);
    bounds = new Bounds(tokens, notation.words());
    digitDates = new DigitDates(tokens);
  }

  /** Whether a sentence may have a figure or a date; most by far that have none are seen so. */
  public static boolean may(String sentence, Notation notation) {
    return !notation.words()
        || hasDigit(sentence)
        || FigureCues.in(notation.pack()).telling().in(sentence, 0, sentence.length()) >= 0;
  }

  private static boolean hasDigit(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (Tokens.isDigit(sentence.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The sentence, term by term. */
  public static List<Term> terms(String sentence, Notation notation) {
    Figures figures = new Figures(sentence, notation);
    int i = 0;
    while (i < figures.tokens.size()) {
      i = figures.read(i);
    }
    return figures.terms;
  }

  /** Reads one term from token {@code i}; gives where the next begins. */
  private int read(int i) {
    Token token = tokens.at(i);
    if (notation.words() && token.shape() == Token.Shape.WORD && !mayOpen(token)) {
      add(token.folded(), Term.Kind.WORD, i, i + 1);
      return i + 1;
    }
    int bounded = bounded(i);
    if (bounded > i) {
      return bounded;
    }
    if (token.shape() == Token.Shape.MARK) {
      return i + 1;
    }
    boolean digits = token.shape() == Token.Shape.DIGITS;
    DigitDates.Found inDigits = digits ? digitDates.at(i) : null;
    if (inDigits != null) {
      add(inDigits.day(), Term.Kind.DATE, i, inDigits.end());
      add(inDigits.year(), Term.Kind.DATE, i, inDigits.end());
      return inDigits.end();
    }
    if (!digits || !names.isName(i) || dates.isWeek(i)) {
      String date = dates.at(i);
      if (!date.isEmpty()) {
        int end = date.startsWith("span:") ? i + 2 : i + 1;
        add(date, Term.Kind.DATE, i, end);
        return end;
      }
    }
    Amounts.Amount amount = amount(i);
    if (amount == null) {
      add(token.folded(), Term.Kind.WORD, i, i + 1);
      return i + 1;
    }
    boolean signed =
        digits && i > 0 && tokens.at(i).glued() && !amounts.currencyBefore(i).isEmpty();
    boolean minus = digits && isMinus(i);
    Bounds.Found bound = bounds.behind(amount.end());
    int end = bound == null ? amount.end() : bound.end();
    add(
        (bound == null ? "" : bound.sign()) + (minus ? "-" : "") + amount.text(),
        Term.Kind.FIGURE,
        signed || minus ? i - 1 : i,
        end);
    return end;
  }

  private boolean mayOpen(Token token) {
    return cues.opening().isAt(sentence, token.start(), token.end());
  }

  /**
   * Reads {@code up to £20m} or {@code at least 12}; gives where the next term begins, or {@code
   * i}.
   */
  private int bounded(int i) {
    Bounds.Found bound = bounds.ahead(i);
    if (bound == null) {
      return i;
    }
    int at = bound.end();
    at += Amounts.isCurrency(notation.pack(), tokens.at(at)) ? 1 : 0;
    if (!dates.at(at).isEmpty()
        || (tokens.at(at).shape() == Token.Shape.DIGITS && names.isName(at))) {
      return i;
    }
    Amounts.Amount amount = amount(at);
    if (amount == null) {
      return i;
    }
    add(bound.sign() + amount.text(), Term.Kind.FIGURE, i, amount.end());
    return amount.end();
  }

  private Amounts.@Nullable Amount amount(int i) {
    return tokens.at(i).shape() == Token.Shape.DIGITS ? readDigits(i) : readWords(i);
  }

  /** {@code -2.5%}; neither {@code 10-12} nor {@code - 12}. */
  private boolean isMinus(int i) {
    Token before = tokens.at(i - 1);
    return tokens.at(i).glued() && !before.glued() && (before.is("-") || before.is("−"));
  }

  private void add(String text, Term.Kind kind, int from, int to) {
    terms.add(new Term(text, kind, tokens.at(from).start(), tokens.at(to - 1).end()));
  }

  /** {@code 12 comments}, {@code 4 min read}, alone in their line: what a page counts of itself. */
  private boolean isOfPage(int i) {
    return i == 0
        && tokens.size() <= LONGEST_COUNTER
        && (tokens.at(1).in(notation.pack().words(WordList.PAGE_COUNTERS))
            || (tokens.at(1).in(notation.pack().words(WordList.MINUTE_WORDS))
                && tokens.at(2).is("read")));
  }

  /** {@code (PDF, 244KB, 2 pages)}: the size of a file to be fetched, not what the text tells. */
  private boolean isOfFile(int i) {
    Token next = tokens.at(i + 1);
    if (!next.in(notation.pack().words(WordList.FILE_UNITS))) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - FILE_REACH); k--) {
      if (tokens.at(k).is("(")) {
        return true;
      }
    }
    return false;
  }

  private Amounts.@Nullable Amount readWords(int i) {
    if (notation.words()) {
      return words.read(i);
    }
    Numerals numerals = notation.numerals();
    return numerals == null ? null : numerals.read(tokens, i, amounts);
  }

  private Amounts.@Nullable Amount readDigits(int i) {
    BigDecimal value = Amounts.value(tokens.at(i).text(), notation.comma());
    if (value == null || names.isName(i) || dates.isTime(i) || names.isTelephone(i)) {
      return null;
    }
    Token next = tokens.at(i + 1);
    if (isOfFile(i) || isOfPage(i)) {
      return null;
    }
    boolean tail = next.glued() && next.shape() == Token.Shape.WORD;
    if (tail
        && !next.unspaced()
        && !Amounts.isMagnitude(notation.pack(), next)
        && !Amounts.isUnit(notation.pack(), next.text())) {
      return null;
    }
    return amounts.finish(
        value, amounts.currencyBefore(i), i + 1, next.glued() || !next.text().equals("m"));
  }
}
