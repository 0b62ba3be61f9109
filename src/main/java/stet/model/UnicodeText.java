package stet.model;

/** Properties of Unicode characters, and the check whether a text can be encoded as UTF-8. */
public final class UnicodeText {
  private UnicodeText() {}

  /**
   * The same as {@link Character#isLetterOrDigit(char)}, but faster for ASCII, which most
   * characters are.
   */
  public static boolean isLetterOrDigit(char c) {
    return c < 0x80
        ? ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /** The place of a lone half of a surrogate pair, as an index of chars; -1 if there is none. */
  public static int brokenAt(String text) {
    int i = 0;
    while (i < text.length()) {
      if (!Character.isSurrogate(text.charAt(i))) {
        i++;
      } else if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        i += 2;
      } else {
        return i;
      }
    }
    return -1;
  }
}
