package stet.intake.extract;

import org.jsoup.parser.Parser;

/** Conversions of a page's text to the text that a browser would show. */
final class VisibleText {
  /** A pattern of no dots, with which people keep a line open. */
  private static final int BLANK_BRAILLE = 0x2800;

  private VisibleText() {}

  /** A text without character references, and with one space for any white space. */
  static String plain(String text) {
    String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return shown(unescaped);
  }

  /**
   * A text with one space for any white space, without invisible characters and those that UTF-8
   * cannot encode.
   */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> isSpace(c) ? ' ' : isHalf(c) ? '\ufffd' : c)
        .filter(c -> c != ' ' || (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' '))
        .forEach(shown::appendCodePoint);
    return shown.toString().strip();
  }

  /**
   * Whether a character is white space in HTML, or the no-break space, which editors insert at
   * random.
   */
  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  /**
   * Whether a character is invisible, as hints for line breaking are: soft hyphen, zero-width
   * space, word joiner, byte order mark.
   */
  static boolean isInvisible(int c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  /** Whether a text has anything visible, and not only joiners and marks of direction. */
  static boolean isSeen(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && c != BLANK_BRAILLE
                    && Character.getType(c) != Character.FORMAT);
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
