package stet.collect;

/**
 * Makes XML readable that publishers' systems wrote wrongly. Reads each text once, from its
 * beginning to its end, whatever stands in it.
 */
final class XmlCleaner {

  private static final String DOCTYPE = "<!DOCTYPE";

  private XmlCleaner() {}

  /** The text without its document type, and without what XML 1.0 allows in no document. */
  static String clean(String text) {
    int from = doctype(text);
    int to = from < 0 ? -1 : doctypeEnd(text, from + DOCTYPE.length());
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (i == from && to > 0) {
        i = to - 1;
      } else if (isXml(text.charAt(i))) {
        clean.append(text.charAt(i));
      }
    }
    return clean.toString();
  }

  /** The text without the declaration that it may begin with. */
  static String withoutProlog(String xml) {
    int end = xml.startsWith("<?xml") ? xml.indexOf("?>") : -1;
    return end < 0 ? xml : xml.substring(end + 2);
  }

  /** Where the first document type begins, in whatever case; -1 where there is none. */
  private static int doctype(String text) {
    int at = text.indexOf("<!");
    while (at >= 0 && !text.regionMatches(true, at, DOCTYPE, 0, DOCTYPE.length())) {
      at = text.indexOf("<!", at + 1);
    }
    return at;
  }

  /**
   * Behind the end of a document type, with the declarations that it may have between brackets; -1
   * where it does not end.
   */
  private static int doctypeEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '[') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '[') {
      at = text.indexOf(']', at);
    }
    int end = at < 0 ? -1 : text.indexOf('>', at);
    return end < 0 ? -1 : end + 1;
  }

  private static boolean isXml(char c) {
    return c >= ' ' ? c != '\ufffe' && c != '\uffff' : c == '\t' || c == '\n' || c == '\r';
  }

  /**
   * Whether elements are nested deeper than that, by one pass over the tags: parsers take time that
   * grows with the square of the depth, and only some versions of Java refuse by themselves.
   */
  static boolean isDeeperThan(int most, String xml) {
    int depth = 0;
    for (int at = xml.indexOf("<");
        at >= 0 && at + 1 < xml.length();
        at = xml.indexOf("<", at + 1)) {
      char first = xml.charAt(at + 1);
      if (first == '/') {
        depth--;
      } else if (Character.isLetter(first) || first == '_') {
        int end = xml.indexOf('>', at);
        if (end < 0) {
          return false; // no parser gets any further
        }
        depth += xml.charAt(end - 1) == '/' ? 0 : 1;
        if (depth > most) {
          return true;
        }
      }
    }
    return false;
  }
}
