package stet.model;

import java.text.Normalizer;

/**
 * What two texts have in common when only white space, Unicode form and the style of quotation
 * marks are set aside: two contents that differ only so differ cosmetically.
 *
 * <p>Unicode form is NFC (UAX #15). Marks of one kind (single, double) are one; guillemets count as
 * double and single marks. Characters without a width (soft hyphen, zero-width space, byte order
 * mark) are nothing.
 */
public final class Folding {
  /** Combining marks begin here. */
  private static final char LATIN_END = '\u0300';

  /** The first of the general punctuation that is nothing but itself, and what lies behind it. */
  private static final char PUNCTUATION = '\u2002';

  private static final char PUNCTUATION_END = '\u20D0';

  private Folding() {}

  /** The folded form: white space runs are one space, none at either end. */
  public static String fold(String text) {
    if (isFoldedAscii(text)) {
      return text;
    }
    String normal =
        isPlainlyNormal(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] folded = normal.toCharArray();
    int length = 0;
    boolean space = false;
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (!isLetterOrDigit(c)) {
        c = foldMark(c);
        if (c == 0) {
          continue;
        }
        if (isSpace(c)) {
          space = true;
          continue;
        }
      }
      if (space && length > 0) {
        folded[length++] = ' ';
      }
      space = false;
      folded[length++] = c;
    }
    return new String(folded, 0, length);
  }

  /**
   * Whether a text holds only characters that NFC leaves alone whatever their neighbours: Latin
   * without combining marks, and general punctuation. That is far cheaper to see than to ask.
   */
  private static boolean isPlainlyNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= LATIN_END && (c < PUNCTUATION || c >= PUNCTUATION_END)) {
        return false;
      }
    }
    return true;
  }

  /** Whether folding would change nothing, as is plain for most English text. */
  private static boolean isFoldedAscii(String text) {
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || c < ' ' || c == '`' || (c == ' ' && last == ' ')) {
        return false;
      }
      last = c;
    }
    return last != ' ' || text.isEmpty();
  }

  /** Whether headline, byline and body each fold to the same text. */
  public static boolean same(Content a, Content b) {
    return same(a.headline(), b.headline())
        && same(a.byline(), b.byline())
        && same(a.body(), b.body());
  }

  /** Whether two texts fold to the same. */
  public static boolean same(String a, String b) {
    return a.equals(b) || (!clearlyDiffer(a, b) && fold(a).equals(fold(b)));
  }

  /**
   * Whether two other letters or digits stand where the texts part, as in nearly every real edit:
   * then there is no need to fold long texts whole. A mark that combines with either might still
   * make them one, so it decides nothing.
   */
  private static boolean clearlyDiffer(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int at = 0;
    while (at < shorter && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at < shorter && isPlain(a, at) && isPlain(b, at);
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    return isLetterOrDigit(c) && (at + 1 == text.length() || text.charAt(at + 1) < 0x80);
  }

  /** Of ASCII: most of a text. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** White space in the widest sense, no-break spaces included. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a character has no width: folding drops it. */
  public static boolean isNothing(char c) {
    return foldMark(c) == 0;
  }

  /** Whether a character is a quotation mark of any style, or an apostrophe. */
  public static boolean isQuotationMark(char c) {
    char straight = foldMark(c);
    return straight == '"' || straight == '\'';
  }

  /** The straight mark for a quotation mark, 0 for what has no width, else the character. */
  private static char foldMark(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '″', '«', '»', '＂' -> '"';
      case '‘', '’', '‚', '‛', '′', '‹', '›', '`', '´', '＇' -> '\'';
      case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> 0;
      default -> c;
    };
  }
}
