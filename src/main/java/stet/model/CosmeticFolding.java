package stet.model;

import java.text.Normalizer;

/**
 * Folding of texts that removes cosmetic differences: white space, Unicode form and the style of
 * quotation marks. Two contents that fold to the same text differ only cosmetically.
 *
 * <p>Unicode form is NFC (UAX #15). All marks of a kind (single, double) are equal; guillemets
 * count as double and single marks. Characters without a width (soft hyphen, zero-width space, byte
 * order mark, marks of direction) are dropped, and so are joiners, except where they are visible.
 */
public final class CosmeticFolding {
  /** The first of the combining marks, which follow the Latin letters. */
  private static final char LATIN_END = '\u0300';

  /**
   * The first character of general punctuation from which on NFC changes nothing; the next constant
   * is the end of this range.
   */
  private static final char PUNCTUATION = '\u2002';

  private static final char PUNCTUATION_END = '\u20D0';

  /**
   * The beginning of Arabic; no letters of the scripts before it are joined or kept apart by
   * joiners.
   */
  private static final char FIRST_JOINED = '\u0600';

  /** The number of letters or digits at either end that are hashed; they distinguish most texts. */
  private static final int HASHED = 8;

  /**
   * The result if no hash was found, because there is a character among the hashed ones whose form
   * depends on its neighbours.
   */
  private static final int UNCLEAR = 0;

  private CosmeticFolding() {}

  /**
   * The folded form of a text: each run of white space is one space, and there is none at either
   * end.
   */
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
        c = isSeenJoiner(normal, i) ? c : foldMark(c);
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
   * A hash that is equal for texts that fold to the same text. For most texts it depends on a few
   * letters at either end only, so texts that differ in between may have the same hash.
   */
  public static int hash(String text) {
    int hash = plainHash(text, true);
    return hash == UNCLEAR ? plainHash(fold(text), false) : hash;
  }

  /**
   * The hash of the first and the last letters and digits of ASCII, which folding does not change.
   */
  private static int plainHash(String text, boolean mayChange) {
    int hash = 1;
    int left = HASHED;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isLetterOrDigit(c)) {
        if (left-- == 0) {
          break;
        }
        hash = 31 * hash + c;
      } else if (mayChange && !isPlainlyNormal(c)) {
        return UNCLEAR;
      }
    }
    left = HASHED;
    for (int i = text.length() - 1; i >= 0 && left > 0; i--) {
      char c = text.charAt(i);
      if (isLetterOrDigit(c)) {
        left--;
        hash = 31 * hash + c;
      } else if (mayChange && !isPlainlyNormal(c)) {
        return UNCLEAR;
      }
    }
    return hash == UNCLEAR ? 1 : hash;
  }

  /**
   * Whether a text contains only characters that NFC does not change, whatever their neighbours
   * are: Latin without combining marks, and general punctuation. This check is far cheaper than
   * that of the normalizer.
   */
  private static boolean isPlainlyNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlainlyNormal(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainlyNormal(char c) {
    return c < LATIN_END || (c >= PUNCTUATION && c < PUNCTUATION_END);
  }

  /** Whether a text is ASCII that folding does not change, as most English text is. */
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

  /** Whether two texts fold to the same text. */
  public static boolean same(String a, String b) {
    return same(a, 0, a.length(), b, 0, b.length());
  }

  /**
   * Whether parts of two texts fold to the same text.
   *
   * <p>They are folded from the last letter before the place where they begin to differ, and only
   * until their folded forms differ or end: most texts that fold differently differ by a word. If
   * the form of a character depends on its neighbours, both parts are folded completely.
   */
  public static boolean same(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
    int most = Math.min(aTo - aFrom, bTo - bFrom);
    int alike = 0;
    while (alike < most && a.charAt(aFrom + alike) == b.charAt(bFrom + alike)) {
      alike++;
    }
    if (alike == aTo - aFrom && alike == bTo - bFrom) {
      return true;
    }
    while (alike > 0 && !isLetterOrDigit(a.charAt(aFrom + alike - 1))) {
      alike--;
    }
    Folded left = new Folded(a, aFrom + alike, aTo, alike > 0);
    Folded right = new Folded(b, bFrom + alike, bTo, alike > 0);
    int next;
    do {
      next = left.next();
      int other = right.next();
      boolean unclear = next == Folded.UNCLEAR || other == Folded.UNCLEAR;
      if (unclear || (next != other && (left.mayCombine() || right.mayCombine()))) {
        return fold(a.substring(aFrom, aTo)).equals(fold(b.substring(bFrom, bTo)));
      }
      if (next != other) {
        return false;
      }
    } while (next != Folded.END);
    return true;
  }

  /** Reader of the folded form of a text, character by character. */
  private static final class Folded {
    static final int END = -1;

    /** The result for a character that NFC may change, or that may change its neighbour. */
    static final int UNCLEAR = -2;

    private final String text;
    private final int end;
    private int at;
    private boolean begun;

    /** The character to return after the space that was returned ahead of it; 0 for none. */
    private char kept;

    /**
     * Creates a reader of a part of a text.
     *
     * @param begun whether there is anything other than white space before it
     */
    Folded(String text, int from, int to, boolean begun) {
      this.text = text;
      this.at = from;
      this.end = to;
      this.begun = begun;
    }

    int next() {
      if (kept != 0) {
        char c = kept;
        kept = 0;
        return c;
      }
      boolean space = false;
      while (at < end) {
        char c = text.charAt(at++);
        if (!isLetterOrDigit(c)) {
          if (!isPlainlyNormal(c)) {
            return UNCLEAR;
          }
          c = foldMark(c); // a visible joiner follows an unclear character
          if (c == 0) {
            continue;
          }
          if (isSpace(c)) {
            space = true;
            continue;
          }
        }
        if (space && begun) {
          kept = c;
          return ' ';
        }
        begun = true;
        return c;
      }
      return END;
    }

    /** Whether the next character may combine with the last one. */
    boolean mayCombine() {
      return at < end && !isPlainlyNormal(text.charAt(at));
    }
  }

  /** Whether a character is an ASCII letter or digit, as most characters are. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** Whether a character is white space in the widest sense, including no-break spaces. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Whether there is a visible joiner at a place: joiners are part of the spelling in Persian and
   * Hindi, where a word without one may be another word, and they join two emoji into one.
   */
  public static boolean isSeenJoiner(String text, int at) {
    char c = text.charAt(at);
    return (c == '\u200C' || c == '\u200D')
        && at > 0
        && isJoined(text.charAt(at - 1))
        && at + 1 < text.length()
        && isJoined(text.charAt(at + 1));
  }

  private static boolean isJoined(char c) {
    return c >= FIRST_JOINED
        && switch (Character.getType(c)) {
          case Character.OTHER_LETTER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.OTHER_SYMBOL,
              Character.SURROGATE ->
              true;
          default -> false;
        };
  }

  /** Whether a character has no width, so that folding drops it unless it is a visible joiner. */
  public static boolean isNothing(char c) {
    return foldMark(c) == 0;
  }

  /** Whether a character is a quotation mark of any style, or an apostrophe. */
  public static boolean isQuotationMark(char c) {
    char straight = foldMark(c);
    return straight == '"' || straight == '\'';
  }

  /**
   * The straight mark for a quotation mark, 0 for a character without width, and any other
   * character unchanged.
   */
  private static char foldMark(char c) {
    return switch (c) {
      case '“', '”', '„', '‟', '″', '«', '»', '＂' -> '"';
      case '‘', '’', '‚', '‛', '′', '‹', '›', '`', '´', '＇' -> '\'';
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> 0;
      default -> c;
    };
  }
}
