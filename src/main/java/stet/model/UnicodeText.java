package stet.model;

/** What characters are, and whether a text can be written as UTF-8. */
public final class UnicodeText {
  private UnicodeText() {}

  /**
   * As {@link Character#isLetterOrDigit(char)}, sooner told of ASCII, which most characters are.
   */
  public static boolean isLetterOrDigit(char c) {
    return c < 0x80
        ? ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c);
  }

  /** Where half a surrogate pair stands alone, in chars from 0; -1 where none does. */
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
