package stet.tag;

import java.util.ArrayList;
import java.util.List;

/** A sentence as a row of {@link Token}s. */
record Tokens(List<Token> tokens) {

  /** Reads a sentence. */
  static Tokens of(String text) {
    List<Token> tokens = new ArrayList<>();
    int end = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        i++;
        continue;
      }
      int start = i;
      Token.Shape shape = Token.Shape.MARK;
      if (Character.isDigit(c)) {
        shape = Token.Shape.DIGITS;
        i = digitsEnd(text, i);
      } else if (Word.isPart(c)) {
        shape = Token.Shape.WORD;
        i = lettersEnd(text, i);
      } else {
        i++;
      }
      String token = text.substring(start, i);
      tokens.add(new Token(shape, token, Word.fold(token), start == end && start > 0, start, i));
      end = i;
    }
    return new Tokens(tokens);
  }

  private static int digitsEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          (c == '.' || c == ',' || c == ':')
              && i + 1 < text.length()
              && Character.isDigit(text.charAt(i + 1));
      if (!Character.isDigit(c) && !inner) {
        break;
      }
      i++;
    }
    return i;
  }

  private static int lettersEnd(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean inner =
          Word.isApostrophe(c) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (Character.isDigit(c) || (!Word.isPart(c) && !inner)) {
        break;
      }
      i++;
    }
    return i;
  }

  int size() {
    return tokens.size();
  }

  /** The token at that place; {@link Token#NONE} beyond either end. */
  Token at(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : Token.NONE;
  }

  /** Whether a sentence, or a part set off like one, begins here. */
  boolean startsSentence(int i) {
    Token before = at(i - 1);
    return before.equals(Token.NONE)
        || (before.shape() == Token.Shape.MARK && ".!?:;“\"‘—–".contains(before.text()));
  }

  /** Whether most words are capitalised, so that capitals say nothing. */
  boolean headlineCase() {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.shape() == Token.Shape.WORD) {
        words++;
        capitals += token.capital() ? 1 : 0;
      }
    }
    return capitals * 10 >= words * 6;
  }
}
