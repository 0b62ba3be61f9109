package stet.model;

import java.text.Normalizer;

/**
 * What two texts have in common when only white space, Unicode form and the style of quotation
 * marks are set aside: two contents that differ only so differ cosmetically.
 *
 * <p>Unicode form is NFC (UAX #15). Marks of one kind (single, double) are one; guillemets count as
 * double and single marks. Characters without a width (soft hyphen, zero-width space, byte order
 * mark, marks of direction) are nothing, and so are joiners but where they show.
 */
public final class CosmeticFolding {
  /** Combining marks begin here. */
  private static final char LATIN_END = '\u0300';

  /** The first of the general punctuation that is nothing but itself, and what lies behind it. */
  private static final char PUNCTUATION = '\u2002';

  private static final char PUNCTUATION_END = '\u20D0';

  /** Arabic: no letters of the scripts before it are joined, or kept from it. */
  private static final char FIRST_JOINED = '\u0600';

  /** So many letters or digits at either end tell most texts apart. */
  private static final int HASHED = 8;

  /** The hash of no text: what only its neighbours can tell the form of is among the letters. */
  private static final int UNCLEAR = 0;

  private CosmeticFolding() {}

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
   * A number that texts that fold to the same have in common. Of most it is told from a few letters
   * at either end, so texts that differ between may have it in common too.
   */
  public static int hash(String text) {
    int hash = plainHash(text, true);
    return hash == UNCLEAR ? plainHash(fold(text), false) : hash;
  }

  /** Of the first and the last letters and digits of ASCII, which folding leaves alone. */
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
   * Whether a text holds only characters that NFC leaves alone whatever their neighbours: Latin
   * without combining marks, and general punctuation. That is far cheaper to see than to ask.
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
    return same(a, 0, a.length(), b, 0, b.length());
  }

  /**
   * Whether two stretches of texts fold to the same.
   *
   * <p>They are folded from the letter before the place where they part, and only until they differ
   * or end: most texts that do not fold alike differ by a word. What only its neighbours can tell
   * the form of makes it fold both whole.
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

  /** A text as it folds, one character after the other. */
  private static final class Folded {
    static final int END = -1;

    /** A character that NFC may change, or change its neighbour for. */
    static final int UNCLEAR = -2;

    private final String text;
    private final int end;
    private int at;
    private boolean begun;

    /** What stands behind a space that was given ahead of it; 0 for nothing. */
    private char kept;

    /**
     * @param begun whether anything but white space stands before it
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
          c = foldMark(c); // a joiner that is seen stands behind a character that is unclear
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

    /** Whether the character behind may make another of the last. */
    boolean mayCombine() {
      return at < end && !isPlainlyNormal(text.charAt(at));
    }
  }

  /** Of ASCII: most of a text. */
  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** White space in the widest sense, no-break spaces included. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Whether a joiner stands there, and shows: it is spelling in Persian and Hindi, where a word
   * without it may be another, and makes one picture of two.
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

  /** Whether a character has no width: folding drops it, but for a joiner that is seen. */
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
      case '\u00AD', '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF' -> 0;
      default -> c;
    };
  }
}
