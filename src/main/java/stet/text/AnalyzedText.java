package stet.text;

import java.util.Arrays;

/**
 * A text divided into segments: runs of letters, of digits and of spaces, single characters of
 * scripts without spaces between words, and single marks, which together are the whole text.
 * Immutable.
 *
 * <p>The words, figures and names from which tags are derived are views of these segments. Each
 * view has its own rules for joining segments (an apostrophe in a word, a comma in a number), and
 * no view looks at the class of a character itself.
 */
public final class AnalyzedText {

  /** Class of a segment. */
  public enum Kind {
    /**
     * Letters, with the marks that combine with them; each half of a surrogate pair counts as a
     * letter.
     */
    LETTERS,
    DIGITS,
    /** One character of a script without spaces between words, with its marks. */
    CHARACTER,
    SPACE,
    /** One character that belongs to no other class. */
    MARK
  }

  /** The average number of characters of a segment in English, rounded down. */
  private static final int LETTERS = 2;

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
      Kind kind = kindOf(text.charAt(at));
      int end = endOf(kind, at + 1, to);
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

  /** The first character of a segment; a mark has no other. */
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
    return isPart(kindOf(c));
  }

  /**
   * Whether a character is of a script without spaces between words: Chinese, Japanese, Thai, Lao,
   * Khmer, Burmese.
   */
  public static boolean isUnspaced(char c) {
    return c >= 0x0E00
        && switch (Character.UnicodeScript.of(c)) {
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
    switch (kind) {
      case LETTERS -> {
        while (end < to
            && (kindOf(text.charAt(end)) == Kind.LETTERS || isMarkOfCharacter(text.charAt(end)))) {
          end++;
        }
      }
      case DIGITS, SPACE -> {
        while (end < to && kindOf(text.charAt(end)) == kind) {
          end++;
        }
      }
      case CHARACTER -> {
        while (end < to && isMarkOfCharacter(text.charAt(end))) {
          end++;
        }
      }
      case MARK -> {}
    }
    return end;
  }

  /**
   * Whether a character is a vowel or tone mark above or below its letter, in the scripts without
   * spaces.
   */
  private static boolean isMarkOfCharacter(char c) {
    return c >= 0x0E00 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Kind kindOf(char c) {
    return c < ASCII.length ? ASCII[c] : kindByProperties(c);
  }

  private static Kind kindByProperties(char c) {
    if (Character.isDigit(c)) {
      return Kind.DIGITS;
    }
    if (Character.isLetter(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
      return isUnspaced(c) ? Kind.CHARACTER : Kind.LETTERS;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) ? Kind.SPACE : Kind.MARK;
  }
}
