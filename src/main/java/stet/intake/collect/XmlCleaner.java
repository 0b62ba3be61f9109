package stet.intake.collect;

import org.jsoup.nodes.Entities;

/**
 * Cleans faulty XML from publishers' systems. It drops document types, comments, processing
 * instructions and the characters that XML 1.0 does not allow, and resolves the named entities of
 * HTML. CDATA sections stay as they are. Each text is read once from its beginning to its end,
 * whatever it contains. Each instance is used for one text, by one thread.
 */
final class XmlCleaner {

  private static final String DOCTYPE = "<!DOCTYPE";
  private static final String COMMENT = "<!--";
  private static final String CDATA = "<![CDATA[";

  /**
   * The number of characters within which the end of an entity is looked for. The longest name in
   * HTML has 31 letters.
   */
  private static final int LONGEST_ENTITY = 40;

  private final String text;
  private final StringBuilder clean;
  private int at;
  private boolean inRoot;

  private XmlCleaner(String text) {
    this.text = text;
    this.clean = new StringBuilder(text.length());
  }

  /**
   * Returns the text as the XML that was intended. A section without an end is left for the parser
   * to report.
   */
  static String clean(String text) {
    return new XmlCleaner(text).clean();
  }

  private String clean() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '<') {
        markup();
      } else if (c == '&') {
        entity();
      } else {
        copy(at + 1);
      }
    }
    return clean.toString();
  }

  private void markup() {
    if (text.startsWith(COMMENT, at)) {
      at = behind("-->", at + COMMENT.length());
    } else if (text.startsWith("<?", at)) {
      at = behind("?>", at + 2);
    } else if (text.startsWith(CDATA, at)) {
      copy(behind("]]>", at + CDATA.length()));
    } else if (!inRoot && text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
      at = doctypeEnd(at + DOCTYPE.length());
    } else {
      inRoot |= at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
      copy(at + 1);
    }
  }

  /** The position after the next mark, or the end of the text if there is none. */
  private int behind(String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }

  /**
   * The position after a document type, including the declarations that it may have between
   * brackets.
   */
  private int doctypeEnd(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '>' && text.charAt(end) != '[') {
      end++;
    }
    return behind(">", end < text.length() && text.charAt(end) == '[' ? behind("]", end) : end);
  }

  private void entity() {
    int end = at + 1;
    int furthest = Math.min(text.length(), at + LONGEST_ENTITY);
    while (end < furthest && isEntity(text.charAt(end))) {
      end++;
    }
    String name = end < furthest && text.charAt(end) == ';' ? text.substring(at + 1, end) : "";
    if (name.startsWith("#") ? isXml(codePoint(name)) : isPredefined(name)) {
      copy(end + 1);
    } else if (name.startsWith("#") && codePoint(name) >= 0) {
      at = end + 1; // drops a character that XML does not allow
    } else if (!name.isEmpty() && Entities.isNamedEntity(name)) {
      Entities.getByName(name).chars().forEach(c -> append((char) c));
      at = end + 1;
    } else {
      append('&');
      at++;
    }
  }

  private static boolean isEntity(char c) {
    return c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isPredefined(String name) {
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> true;
      default -> false;
    };
  }

  /** The character of a numeric reference; -1 if the reference is invalid. */
  private static int codePoint(String reference) {
    boolean hexadecimal = reference.startsWith("#x") || reference.startsWith("#X");
    try {
      return Integer.parseInt(
          reference.substring(hexadecimal ? 2 : 1).replace('#', '?'), hexadecimal ? 16 : 10);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static boolean isXml(int codePoint) {
    return codePoint <= Character.MAX_VALUE
        ? codePoint >= 0
            && isXml((char) codePoint)
            && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        : codePoint <= Character.MAX_CODE_POINT;
  }

  private static boolean isXml(char c) {
    return c >= ' ' ? c != '\ufffe' && c != '\uffff' : c == '\t' || c == '\n' || c == '\r';
  }

  private void copy(int end) {
    for (; at < end; at++) {
      if (isXml(text.charAt(at))) {
        clean.append(text.charAt(at));
      }
    }
  }

  private void append(char c) {
    switch (c) {
      case '<' -> clean.append("&lt;");
      case '&' -> clean.append("&amp;");
      default -> clean.append(c);
    }
  }
}
