package stet.intake.extract;

import org.jsoup.parser.Parser;

/** Converts the text of a page to the text that a browser would show. */
final class VisibleText {
  /** The braille pattern without dots, with which authors keep an otherwise empty line. */
  private static final int BLANK_BRAILLE = 0x2800;

  private VisibleText() {}

  /**
   * Returns a text with its character references resolved, and with each run of white space as one
   * space.
   */
  static String plain(String text) {
    String unescaped = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
    return shown(unescaped);
  }

  /**
   * Returns a text with each run of white space as one space, without invisible characters, and
   * with U+FFFD in place of characters that UTF-8 cannot encode.
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
   * Whether a character is white space in HTML or the no-break space, which editors insert at
   * random.
   */
  static boolean isSpace(int c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  /**
   * Whether a character is an invisible hint for line breaking or a mark: soft hyphen, zero-width
   * space, word joiner, byte order mark.
   */
  static boolean isInvisible(int c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  /**
   * Whether a text has any visible character. Joiners, direction marks and the blank braille
   * pattern are not visible.
   */
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
