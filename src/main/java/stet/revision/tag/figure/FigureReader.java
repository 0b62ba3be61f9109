package stet.revision.tag.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.revision.tag.word.CueScanner;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Reader of a sentence as a sequence of terms, with its figures and dates recognized: counts,
 * percentages, money and ages, in digits or in words, so that "nine" and "9", "1,000" and "one
 * thousand" are the same term.
 *
 * <p>Dates, years, clock times, ordinals, names with a number in them ("COVID-19", "Boeing 737",
 * "section 2.1"), telephone numbers, addresses of web pages, and the "one" of "one another" are not
 * figures.
 */
public final class FigureReader {

  /**
   * Cue words that allow a fast check whether a word can begin a figure or date, and whether a
   * sentence can contain one.
   *
   * @param opening English words with which a figure or date may begin
   * @param telling words of which every figure and date in English without a digit contains at
   *     least one; months are found only with a capital
   */
  private record FigureCues(CueScanner opening, CueScanner telling) {
    static FigureCues of(LanguagePack pack) {
      if (!pack.isEnglish()) {
        return new FigureCues(cues(List.of()), cues(List.of())); // every sentence is read
      }
      return new FigureCues(
          cues(
              List.of(
                  BoundParser.opening(pack),
                  FigureDateReader.opening(pack),
                  NumberWords.opening(pack))),
          cues(
              List.of(
                  NumberWords.telling(pack),
                  QuantityWords.telling(pack),
                  AmountParser.magnitudes(pack),
                  FigureDateReader.telling(pack))));
    }

    private static CueScanner cues(List<Set<String>> words) {
      return new CueScanner(words.stream().flatMap(Set::stream).toList(), List.of());
    }

    static FigureCues in(LanguagePack pack) {
      return pack.derived(FigureCues.class, FigureCues::of);
    }
  }

  private static final int LONGEST_COUNTER = 4;

  /**
   * The number of tokens ahead of the size of a file in which the opening bracket is looked for.
   */
  private static final int FILE_REACH = 8;

  private final String sentence;
  private final NumberNotation notation;
  private final FigureCues cues;
  private final FigureTokenizer tokens;
  private final AmountParser amounts;
  private final FigureDateReader dates;
  private final NonQuantityNumbers names;
  private final NumberWords words;
  private final BoundParser bounds;
  private final DigitDateParser digitDates;
  private final List<FigureTerm> terms = new ArrayList<>();

  private FigureReader(String sentence, NumberNotation notation) {
    this.sentence = sentence;
    this.notation = notation;
    this.cues = FigureCues.in(notation.pack());
    tokens = FigureTokenizer.of(sentence, notation);
    amounts = new AmountParser(tokens);
    dates = new FigureDateReader(tokens, amounts, notation);
    names = new NonQuantityNumbers(tokens, amounts);
    words = new NumberWords(tokens, amounts, dates);
    bounds = new BoundParser(tokens, notation.words());
    digitDates = new DigitDateParser(tokens);
  }

  /**
   * Whether a sentence may contain a figure or a date. It returns false for by far the most
   * sentences without one.
   */
  public static boolean may(String sentence, NumberNotation notation) {
    return !notation.words()
        || hasDigit(sentence)
        || FigureCues.in(notation.pack()).telling().in(sentence, 0, sentence.length()) >= 0;
  }

  private static boolean hasDigit(String sentence) {
    for (int i = 0; i < sentence.length(); i++) {
      if (FigureTokenizer.isDigit(sentence.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The terms of a sentence, in order. */
  public static List<FigureTerm> terms(String sentence, NumberNotation notation) {
    FigureReader figures = new FigureReader(sentence, notation);
    int i = 0;
    while (i < figures.tokens.size()) {
      i = figures.read(i);
    }
    return figures.terms;
  }

  /** Reads one term from token {@code i} and returns the index at which the next begins. */
  private int read(int i) {
    FigureToken token = tokens.at(i);
    if (notation.words() && token.shape() == FigureToken.Shape.WORD && !mayOpen(token)) {
      add(token.folded(), FigureTerm.Kind.WORD, i, i + 1);
      return i + 1;
    }
    int bounded = bounded(i);
    if (bounded > i) {
      return bounded;
    }
    if (token.shape() == FigureToken.Shape.MARK) {
      return i + 1;
    }
    boolean digits = token.shape() == FigureToken.Shape.DIGITS;
    DigitDateParser.Found inDigits = digits ? digitDates.at(i) : null;
    if (inDigits != null) {
      add(inDigits.day(), FigureTerm.Kind.DATE, i, inDigits.end());
      add(inDigits.year(), FigureTerm.Kind.DATE, i, inDigits.end());
      return inDigits.end();
    }
    if (!digits || !names.isName(i) || dates.isWeek(i)) {
      String date = dates.at(i);
      if (!date.isEmpty()) {
        int end = date.startsWith("span:") ? i + 2 : i + 1;
        add(date, FigureTerm.Kind.DATE, i, end);
        return end;
      }
    }
    AmountParser.Amount amount = amount(i);
    if (amount == null) {
      add(token.folded(), FigureTerm.Kind.WORD, i, i + 1);
      return i + 1;
    }
    boolean signed =
        digits && i > 0 && tokens.at(i).glued() && !amounts.currencyBefore(i).isEmpty();
    boolean minus = digits && isMinus(i);
    BoundParser.Found bound = bounds.behind(amount.end());
    int end = bound == null ? amount.end() : bound.end();
    add(
        (bound == null ? "" : bound.sign()) + (minus ? "-" : "") + amount.text(),
        FigureTerm.Kind.FIGURE,
        signed || minus ? i - 1 : i,
        end);
    return end;
  }

  private boolean mayOpen(FigureToken token) {
    return cues.opening().isAt(sentence, token.start(), token.end());
  }

  /**
   * Reads {@code up to £20m} or {@code at least 12} and returns the index at which the next term
   * begins; returns {@code i} if there is no bound.
   */
  private int bounded(int i) {
    BoundParser.Found bound = bounds.ahead(i);
    if (bound == null) {
      return i;
    }
    int at = bound.end();
    at += AmountParser.isCurrency(notation.pack(), tokens.at(at)) ? 1 : 0;
    if (!dates.at(at).isEmpty()
        || (tokens.at(at).shape() == FigureToken.Shape.DIGITS && names.isName(at))) {
      return i;
    }
    AmountParser.Amount amount = amount(at);
    if (amount == null) {
      return i;
    }
    add(bound.sign() + amount.text(), FigureTerm.Kind.FIGURE, i, amount.end());
    return amount.end();
  }

  private AmountParser.@Nullable Amount amount(int i) {
    return tokens.at(i).shape() == FigureToken.Shape.DIGITS ? readDigits(i) : readWords(i);
  }

  /**
   * Whether a dash ahead of digits is a minus, as in {@code -2.5%} and not in {@code 10-12} or
   * {@code - 12}.
   */
  private boolean isMinus(int i) {
    FigureToken before = tokens.at(i - 1);
    return tokens.at(i).glued() && !before.glued() && (before.is("-") || before.is("−"));
  }

  private void add(String text, FigureTerm.Kind kind, int from, int to) {
    terms.add(new FigureTerm(text, kind, tokens.at(from).start(), tokens.at(to - 1).end()));
  }

  /**
   * Whether a number counts something about the page itself, alone in its line: {@code 12
   * comments}, {@code 4 min read}.
   */
  private boolean isOfPage(int i) {
    return i == 0
        && tokens.size() <= LONGEST_COUNTER
        && (tokens.at(1).in(notation.pack().words(WordList.PAGE_COUNTERS))
            || (tokens.at(1).in(notation.pack().words(WordList.MINUTE_WORDS))
                && tokens.is(2, WordList.READING_TIME_WORDS)));
  }

  /** Whether a number is the size of a file to download: {@code (PDF, 244KB, 2 pages)}. */
  private boolean isOfFile(int i) {
    FigureToken next = tokens.at(i + 1);
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

  private AmountParser.@Nullable Amount readWords(int i) {
    if (notation.words()) {
      return words.read(i);
    }
    AmountParser.Amount named = NamedQuantities.of(notation.pack()).read(tokens, i, amounts);
    if (named != null) {
      return named;
    }
    NumeralLexicon numerals = notation.numerals();
    return numerals == null ? null : numerals.read(tokens, i, amounts);
  }

  private AmountParser.@Nullable Amount readDigits(int i) {
    BigDecimal value = AmountParser.value(tokens.at(i).text(), notation.comma());
    if (value == null || names.isName(i) || dates.isTime(i) || names.isTelephone(i)) {
      return null;
    }
    FigureToken next = tokens.at(i + 1);
    if (isOfFile(i) || isOfPage(i)) {
      return null;
    }
    boolean tail = next.glued() && next.shape() == FigureToken.Shape.WORD;
    if (tail
        && !next.unspaced()
        && !AmountParser.isMagnitude(notation.pack(), next)
        && !AmountParser.isUnit(notation.pack(), next.text())) {
      return null;
    }
    return amounts.finish(
        value,
        amounts.currencyBefore(i),
        i + 1,
        next.glued() || !notation.pack().has(WordList.MAGNITUDES_LIKE_MEASURES, next.text()));
  }
}
