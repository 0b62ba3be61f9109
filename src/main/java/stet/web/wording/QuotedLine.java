package stet.web.wording;

import java.util.regex.Pattern;

/**
 * A line of text in one pair of quotation marks. If the text is already a quotation, its own marks
 * are replaced with that pair. Quotation marks within the text become single ones, as is usual for
 * a quotation in a quotation.
 */
public final class QuotedLine {

  private static final String OPENING = "“„‟\"＂";
  private static final String CLOSING = "”“\"＂";

  /**
   * A straight mark that opens a quotation: at the start, or after a space, a bracket or a dash.
   */
  private static final Pattern STRAIGHT_OPENING = Pattern.compile("(?<=^|[\\s(\\[—–])[\"＂]");

  private QuotedLine() {}

  /** Returns a text in quotation marks. */
  public static String of(String text) {
    String line = text.strip();
    return "“" + nested(isOneQuotation(line) ? inner(line) : line) + "”";
  }

  /** Whether the text is one quotation from its first character to its last. */
  private static boolean isOneQuotation(String text) {
    int last = text.length() - 1;
    return last > 0
        && OPENING.indexOf(text.charAt(0)) >= 0
        && CLOSING.indexOf(text.charAt(last)) >= 0
        && inner(text).chars().noneMatch(c -> OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0);
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }

  private static String nested(String text) {
    boolean low = text.indexOf('„') >= 0; // in German style, “ is the closing mark
    return STRAIGHT_OPENING
        .matcher(text)
        .replaceAll("‘")
        .replaceAll("[\"＂”]", "’")
        .replace('„', '‚')
        .replace('‟', '‘')
        .replace('“', low ? '’' : '‘');
  }
}
