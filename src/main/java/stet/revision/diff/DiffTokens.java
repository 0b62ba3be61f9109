package stet.revision.diff;

import java.util.Arrays;
import stet.model.CosmeticFolding;

/**
 * The tokens of a text for the word diff: words, marks and spaces, which together are the whole
 * text.
 *
 * <p>A word is a run of letters and digits, with an apostrophe or hyphen between letters and a full
 * stop, comma or colon between digits ({@code hasn’t}, {@code right-wing}, {@code 1,200}); in
 * scripts without spaces between words, each character is a word. A mark is any other character. A
 * character is never separated from the characters that combine with it.
 */
public final class DiffTokens {

  public enum Kind {
    WORD,
    MARK,
    SPACE
  }

  private int count;
  private int[] ends;
  private Kind[] kinds;
  private int[] numbers;
  private final String text;

  private DiffTokens(String text) {
    int most = text.length() / 2 + 2; // enough for almost all texts
    this.text = text;
    this.ends = new int[most];
    this.kinds = new Kind[most];
    this.numbers = new int[most];
  }

  public static DiffTokens of(String text, TextNumbering lexicon) {
    DiffTokens tokens = new DiffTokens(text);
    int space = lexicon.number(" ");
    int from = 0;
    while (from < text.length()) {
      Kind kind = kindOf(text.codePointAt(from));
      int to =
          switch (kind) {
            case SPACE -> endOfSpace(text, from);
            case WORD -> endOfWord(text, from);
            case MARK -> endOfCharacter(text, from);
          };
      tokens.add(kind, to, kind == Kind.SPACE ? space : number(text, from, to, lexicon));
      from = to;
    }
    return tokens;
  }

  public int count() {
    return count;
  }

  int start(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  int end(int token) {
    return ends[token];
  }

  public Kind kind(int token) {
    return kinds[token];
  }

  /** The number of a token, equal for tokens that are equal when folded. */
  public int number(int token) {
    return numbers[token];
  }

  public String text(int from, int to) {
    return text.substring(start(from), start(to));
  }

  boolean isQuotationMark(int token) {
    return kinds[token] == Kind.MARK && CosmeticFolding.isQuotationMark(text.charAt(start(token)));
  }

  /**
   * Whether a token ends in a joiner that would become visible ahead of the character that follows
   * a token of another text.
   */
  boolean wouldJoin(int token, DiffTokens other, int alike) {
    int end = ends[token];
    int next = other.ends[alike];
    return text.charAt(end - 1) >= 0x80
        && CosmeticFolding.isNothing(text.charAt(end - 1))
        && next < other.text.length()
        && CosmeticFolding.isSeenJoiner(
            text.substring(start(token), end) + other.text.charAt(next), end - start(token) - 1);
  }

  /** Whether a token is a word of at most a number of letters, all of them small. */
  boolean isSmallWord(int token, int letters) {
    if (kinds[token] != Kind.WORD || ends[token] - start(token) > letters) {
      return false;
    }
    for (int i = start(token); i < ends[token]; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(Kind kind, int end, int number) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    ends[count] = end;
    kinds[count] = kind;
    numbers[count] = number;
    count++;
  }

  private static Kind kindOf(int point) {
    if (point < 0x80) {
      return isAsciiLetterOrDigit(point)
          ? Kind.WORD
          : point <= ' ' && CosmeticFolding.isSpace((char) point) ? Kind.SPACE : Kind.MARK;
    }
    if (Character.isLetterOrDigit(point)) {
      return Kind.WORD;
    }
    return Character.isBmpCodePoint(point) && CosmeticFolding.isSpace((char) point)
        ? Kind.SPACE
        : Kind.MARK;
  }

  private static boolean isAsciiLetterOrDigit(int c) {
    return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9');
  }

  private static int endOfSpace(String text, int from) {
    int to = from + 1;
    while (to < text.length()
        && (CosmeticFolding.isSpace(text.charAt(to))
            || CosmeticFolding.isNothing(text.charAt(to)))) {
      to++;
    }
    return to;
  }

  private static int endOfWord(String text, int from) {
    int point = text.codePointAt(from);
    int to = endOfCharacter(text, from);
    if (isUnspaced(point)) {
      return to;
    }
    int last = point;
    while (to < text.length()) {
      int plain = endOfPlain(text, to);
      if (plain > to) {
        last = text.charAt(plain - 1);
        to = endOfCharacter(text, plain - 1);
        continue;
      }
      int next = text.codePointAt(to);
      int step = to;
      if (joins(next, last)) {
        step = endOfCharacter(text, to);
        if (step == text.length()) {
          return to;
        }
        next = text.codePointAt(step);
        if (!joined(text.charAt(to), next)) {
          return to;
        }
      }
      if (kindOf(next) != Kind.WORD || isUnspaced(next)) {
        return to;
      }
      last = next;
      to = endOfCharacter(text, step);
    }
    return to;
  }

  /**
   * The end of the ASCII letters and digits that begin at a place; most words have no other
   * characters.
   */
  private static int endOfPlain(String text, int from) {
    int to = from;
    while (to < text.length() && isAsciiLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** Whether a mark behind a character may be within a word. */
  private static boolean joins(int mark, int last) {
    return switch (mark) {
      case '\'', '’', '-', '\u2010', '\u2011' -> Character.isLetter(last);
      case '.', ',', ':' -> Character.isDigit(last);
      default -> false;
    };
  }

  /** Whether such a mark is within a word, given the character behind it. */
  private static boolean joined(char mark, int next) {
    return switch (mark) {
      case '\'', '’' -> Character.isLetter(next);
      case '.', ',', ':' -> Character.isDigit(next);
      default -> Character.isLetterOrDigit(next);
    };
  }

  /**
   * The end of the character at {@code from} with all characters that combine with it or have no
   * width.
   */
  private static int endOfCharacter(String text, int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length() && text.charAt(to) >= 0x80) {
      int point = text.codePointAt(to);
      boolean attached =
          switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                Character.ENCLOSING_MARK,
                Character.COMBINING_SPACING_MARK,
                Character.FORMAT ->
                true;
            default -> false;
          };
      if (!attached) {
        break;
      }
      to += Character.charCount(point);
      if (CosmeticFolding.isSeenJoiner(text, to - 1)) {
        to += Character.charCount(text.codePointAt(to));
      }
    }
    return to;
  }

  private static boolean isUnspaced(int point) {
    if (point < 0x0E00) {
      return false;
    }
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  private static int number(String text, int from, int to, TextNumbering lexicon) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) >= 0x80 || text.charAt(i) == '`') {
        return lexicon.number(CosmeticFolding.fold(text.substring(from, to)));
      }
    }
    return lexicon.number(text, from, to);
  }
}
