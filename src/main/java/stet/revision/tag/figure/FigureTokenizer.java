package stet.revision.tag.figure;

import java.util.ArrayList;
import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * The {@link FigureToken}s of a sentence, in order, as a view of its segments.
 *
 * @param pack the word lists of the language
 * @param headlineCase whether most words are capitalised, so that a capital does not show a name
 */
record FigureTokenizer(LanguagePack pack, List<FigureToken> tokens, boolean headlineCase) {

  /**
   * The least number of words behind the first that can show whether a sentence is in headline
   * case.
   */
  private static final int LEAST_HEADLINE = 3;

  /** Reads a sentence. */
  static FigureTokenizer of(String text, NumberNotation notation) {
    AnalyzedText segments = AnalyzedText.of(text);
    List<FigureToken> tokens = new ArrayList<>(segments.count());
    int end = 0;
    int at = 0;
    while (at < segments.count()) {
      int start = segments.start(at);
      FigureToken.Shape shape = FigureToken.Shape.MARK;
      switch (segments.kind(at)) {
        case SPACE -> {
          at++;
          continue;
        }
        case DIGITS -> {
          shape = FigureToken.Shape.DIGITS;
          at = behindDigits(segments, at, notation.spaced());
        }
        case LETTERS, CHARACTER -> {
          shape = FigureToken.Shape.WORD;
          at = behindLetters(segments, at);
        }
        case MARK -> at++;
      }
      boolean glued = start == end && start > 0;
      end = segments.end(at - 1);
      String token = text.substring(start, end);
      tokens.add(new FigureToken(shape, token, TextWord.fold(token), glued, start, end));
    }
    return new FigureTokenizer(notation.pack(), tokens, isHeadlineCase(tokens));
  }

  private static int behindDigits(AnalyzedText segments, int first, boolean spaced) {
    int next = first + 1;
    if (segments.length(first) <= 3 && segments.first(first) != '0') {
      while (isThousands(segments, next, spaced)) {
        next += 2;
      }
    }
    while (segments.is(next, AnalyzedText.Kind.MARK)
        && ".,:".indexOf(segments.first(next)) >= 0
        && segments.is(next + 1, AnalyzedText.Kind.DIGITS)) {
      next += 2;
    }
    return next;
  }

  /** Whether a number goes on with a space and three digits, as in {@code 1 200}. */
  private static boolean isThousands(AnalyzedText segments, int space, boolean spaced) {
    return segments.is(space, AnalyzedText.Kind.SPACE)
        && segments.length(space) == 1
        && (isNarrow(segments.first(space)) || (spaced && segments.first(space) == ' '))
        && segments.is(space + 1, AnalyzedText.Kind.DIGITS)
        && segments.length(space + 1) == 3;
  }

  /** Whether a character is a no-break space or a thin space. */
  private static boolean isNarrow(char c) {
    return c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  /** The index of the segment behind letters of any script, with the apostrophes within them. */
  private static int behindLetters(AnalyzedText segments, int first) {
    int next = first + 1;
    while (isLetters(segments, next)
        || (segments.is(next, AnalyzedText.Kind.MARK)
            && AnalyzedText.isApostrophe(segments.first(next))
            && isLetters(segments, next + 1)
            && Character.isLetter(segments.first(next + 1)))) {
      next++;
    }
    return next;
  }

  private static boolean isLetters(AnalyzedText segments, int segment) {
    return segments.is(segment, AnalyzedText.Kind.LETTERS)
        || segments.is(segment, AnalyzedText.Kind.CHARACTER);
  }

  static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  int size() {
    return tokens.size();
  }

  /** The token at an index; {@link FigureToken#NONE} beyond either end. */
  FigureToken at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : FigureToken.NONE;
  }

  /** Whether the token at an index is in a list. */
  boolean is(int i, WordList list) {
    return pack.has(list, at(i).folded());
  }

  /** Whether a sentence, or a part set off like a sentence, begins at a token. */
  boolean startsSentence(int i) {
    FigureToken before = at(i - 1);
    if (i == 1 && before.shape() == FigureToken.Shape.MARK) {
      return true; // behind the bullet of a list
    }
    return before.equals(FigureToken.NONE)
        || (before.shape() == FigureToken.Shape.MARK && ".!?:;“\"‘—–".contains(before.text()));
  }

  private static boolean isHeadlineCase(List<FigureToken> tokens) {
    int words = 0;
    int capitals = 0;
    for (int i = 1; i < tokens.size(); i++) {
      FigureToken token = tokens.get(i);
      if (token.shape() == FigureToken.Shape.WORD) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    return words >= LEAST_HEADLINE && capitals * 10 >= words * 6;
  }
}
