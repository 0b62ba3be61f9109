package stet.web.wording;

import java.util.regex.Pattern;

/**
 * A text in one pair of quotation marks. A text that is a quotation already keeps its own marks;
 * quotation marks within a text become single ones, as is usual for a quotation in a quotation.
 */
public final class QuotedText {

  private static final String OPENING = "“„‟\"＂";
  private static final String CLOSING = "”“\"＂";

  /** A straight mark that opens a quotation: at the start, or behind a space or a bracket. */
  private static final Pattern STRAIGHT_OPENING = Pattern.compile("(?<=^|[\\s(\\[—–])[\"＂]");

  private QuotedText() {}

  /** The text in marks. */
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
    boolean low = text.indexOf('„') >= 0; // then “ closes
    return STRAIGHT_OPENING
        .matcher(text)
        .replaceAll("‘")
        .replaceAll("[\"＂”]", "’")
        .replace('„', '‚')
        .replace('‟', '‘')
        .replace('“', low ? '’' : '‘');
  }
}
