package stet.intake.extract;

import java.util.Collection;
import java.util.regex.Pattern;

/** Patterns made from a word list of the page's language. */
final class PagePattern {
  private PagePattern() {}

  /** The flags for a pattern that ignores case. */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Returns the pattern that any entry of a list matches. An empty list matches nothing. */
  static Pattern any(Collection<String> entries) {
    return any("", entries, "");
  }

  /**
   * Returns the pattern that any entry of a list matches.
   *
   * @param before the pattern of the text before an entry
   * @param after the pattern of the text after an entry
   */
  static Pattern any(String before, Collection<String> entries, String after) {
    String middle = entries.isEmpty() ? "(?!)" : "(?:" + String.join("|", entries) + ")";
    return Pattern.compile(before + middle + after, FLAGS);
  }
}
