package stet.text;

import java.util.Arrays;

/**
 * A text divided into segments: runs of letters, of digits and of spaces, single characters of
 * scripts without spaces between words, and single marks, which together are the whole text. A
 * letter or mark is never separated from the marks that combine with it. Immutable.
 *
 * <p>The tokens of the word diff, and the words, figures and names from which tags are derived are
 * views of these segments. Each view has its own rules for joining segments (an apostrophe in a
 * word, a comma in a number), and no view looks at the class of a character itself.
 */
public final class AnalyzedText {

  /** Class of a segment. */
  public enum Kind {
    /** Letters; also a combining mark that follows a digit or a space. */
    LETTERS,
    /** Decimal digits alone, so that a segment can be read as a number. */
    DIGITS,
    /** One character of a script without spaces between words. */
    CHARACTER,
    SPACE,
    /** One character that belongs to no other class, such as a full stop or an emoji. */
    MARK
  }

  /** The average number of characters of a segment in English, rounded down. */
  private static final int LETTERS = 2;

  /** The first combining mark of Unicode; most text has only characters before it. */
  private static final char FIRST_COMBINING = '\u0300';

  private static final Kind[] ASCII = new Kind[128];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      ASCII[c] = kindByProperties(c);
    }
  }

  private final String text;
  private final int from;
  private int count;
  private int[] ends;
  private Kind[] kinds;

  private AnalyzedText(String text, int from, int to) {
    this.text = text;
    this.from = from;
    int most = Math.max(0, to - from) / LETTERS + 4; // enough for almost all texts
    ends = new int[most];
    kinds = new Kind[most];
    int at = from;
    while (at < to) {
      int point = text.codePointAt(at);
      Kind kind = kindOf(point);
      int end = endOf(kind, Math.min(to, at + Character.charCount(point)), to);
      add(kind, end);
      at = end;
    }
  }

  /** Divides a whole text. */
  public static AnalyzedText of(String text) {
    return new AnalyzedText(text, 0, text.length());
  }

  /** Divides {@code text.substring(from, to)}; its segments are placed in {@code text}. */
  public static AnalyzedText of(String text, int from, int to) {
    return new AnalyzedText(text, from, to);
  }

  /** The text in which the segments are placed. */
  public String text() {
    return text;
  }

  /** The number of segments. */
  public int count() {
    return count;
  }

  /** The place where a segment begins. */
  public int start(int segment) {
    return segment == 0 ? from : end(segment - 1);
  }

  /** The place where a segment ends. */
  public int end(int segment) {
    return ends[segment];
  }

  /** The number of characters of a segment. */
  public int length(int segment) {
    return end(segment) - start(segment);
  }

  /** The first {@code char} of a segment. */
  public char first(int segment) {
    return text.charAt(start(segment));
  }

  public Kind kind(int segment) {
    return kinds[segment];
  }

  /** Whether a segment exists and is of a kind. */
  public boolean is(int segment, Kind kind) {
    return segment < count && kind(segment) == kind;
  }

  /** Whether a segment exists and can be part of a word, being neither a space nor a mark. */
  public boolean isPart(int segment) {
    return segment < count && isPart(kinds[segment]);
  }

  /** Whether a segment exists and is a format character, which has no width: a soft hyphen. */
  public boolean isFormat(int segment) {
    return segment < count
        && kinds[segment] == Kind.MARK
        && first(segment) >= ASCII.length
        && Character.getType(text.codePointAt(start(segment))) == Character.FORMAT;
  }

  /** Whether a segment that is a space contains a line break. */
  public boolean hasLineBreak(int segment) {
    return text.indexOf('\n', start(segment), end(segment)) >= 0;
  }

  /**
   * Whether a character is an apostrophe of any form: straight, curly, or the letter apostrophe.
   */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == '\u02BC' || c == '＇';
  }

  /**
   * Whether a character can be part of a word: a letter, digit or combining mark, or half of a
   * surrogate pair.
   */
  public static boolean isPart(char c) {
    return Character.isSurrogate(c) || isPart(kindOf(c));
  }

  /**
   * Whether a character is of a script without spaces between words: Chinese, Japanese, Thai, Lao,
   * Khmer, Burmese.
   */
  public static boolean isUnspaced(int point) {
    return point >= 0x0E00
        && switch (Character.UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  private void add(Kind kind, int end) {
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    ends[count] = end;
    kinds[count] = kind;
    count++;
  }

  private static boolean isPart(Kind kind) {
    return switch (kind) {
      case LETTERS, DIGITS, CHARACTER -> true;
      case SPACE, MARK -> false;
    };
  }

  private int endOf(Kind kind, int behindFirst, int to) {
    int end = behindFirst;
    while (end < to) {
      int point = text.codePointAt(end);
      boolean belongs =
          switch (kind) {
            case LETTERS -> kindOf(point) == kind || isCombining(point);
            case CHARACTER, MARK -> isCombining(point);
            case DIGITS, SPACE -> kindOf(point) == kind;
          };
      if (!belongs) {
        break;
      }
      end += Character.charCount(point);
    }
    return Math.min(end, to);
  }

  private static boolean isCombining(int point) {
    return point >= FIRST_COMBINING
        && switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK ->
              true;
          default -> false;
        };
  }

  private static Kind kindOf(int point) {
    return point < ASCII.length ? ASCII[point] : kindByProperties(point);
  }

  private static Kind kindByProperties(int point) {
    if (Character.isDigit(point)) {
      return Kind.DIGITS;
    }
    if (Character.isLetter(point) || isCombining(point)) {
      return isUnspaced(point) ? Kind.CHARACTER : Kind.LETTERS;
    }
    return Character.isWhitespace(point) || Character.isSpaceChar(point) ? Kind.SPACE : Kind.MARK;
  }
}
