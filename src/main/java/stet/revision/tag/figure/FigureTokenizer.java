package stet.revision.tag.figure;

import java.util.ArrayList;
import java.util.List;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;

/**
 * The {@link FigureToken}s of a sentence, in order.
 *
 * @param pack the word lists of the language
 * @param headlineCase whether most words are capitalised, so that capitals say nothing
 */
record FigureTokenizer(LanguagePack pack, List<FigureToken> tokens, boolean headlineCase) {

  /** Fewer words behind the first say nothing of how the others are written. */
  private static final int LEAST_HEADLINE = 3;

  /** Reads a sentence. */
  static FigureTokenizer of(String text, NumberNotation notation) {
    List<FigureToken> tokens = new ArrayList<>();
    int end = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        i++;
        continue;
      }
      int start = i;
      FigureToken.Shape shape = FigureToken.Shape.MARK;
      if (isDigit(c)) {
        shape = FigureToken.Shape.DIGITS;
        i = digitsEnd(text, i, notation.spaced());
      } else if (TextWord.isPart(c)) {
        shape = FigureToken.Shape.WORD;
        i = lettersEnd(text, i);
      } else {
        i++;
      }
      String token = text.substring(start, i);
      tokens.add(
          new FigureToken(shape, token, TextWord.fold(token), start == end && start > 0, start, i));
      end = i;
    }
    return new FigureTokenizer(notation.pack(), tokens, isHeadlineCase(tokens));
  }

  private static int digitsEnd(String text, int from, boolean spaced) {
    int i = spacedEnd(text, from, spaced);
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '.' || c == ',' || c == ':')
              && i + 1 < text.length()
              && isDigit(text.charAt(i + 1));
      if (!isDigit(c) && !inner) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Behind the thousands of {@code 1 200}; where the digits are none such, where they begin. */
  private static int spacedEnd(String text, int from, boolean spaced) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    if (i - from > 3 || text.charAt(from) == '0') {
      return from;
    }
    int end = i;
    while (end < text.length()
        && (isNarrow(text.charAt(end)) || (spaced && text.charAt(end) == ' '))
        && areThreeDigits(text, end + 1)) {
      end += 4;
    }
    return end == i ? from : end;
  }

  /** A space that breaks no line. */
  private static boolean isNarrow(char c) {
    return c == '\u00A0' || c == '\u202F' || c == '\u2009';
  }

  private static boolean areThreeDigits(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - from == 3;
  }

  private static int lettersEnd(String text, int from) {
    int i = from;
    while (i < text.length()
        && (isSmall(text.charAt(i))
            || (TextWord.isPart(text.charAt(i)) ? !isDigit(text.charAt(i)) : isInner(text, i)))) {
      i++;
    }
    return i;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (!isSmall(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c)));
  }

  static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** An apostrophe within a word. */
  private static boolean isInner(String text, int i) {
    return TextWord.isApostrophe(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }

  int size() {
    return tokens.size();
  }

  /** The token at an index; {@link FigureToken#NONE} beyond either end. */
  FigureToken at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : FigureToken.NONE;
  }

  /** Whether a sentence, or a part set off like a sentence, begins here. */
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
