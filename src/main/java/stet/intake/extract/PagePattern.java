package stet.intake.extract;

import java.util.Collection;
import java.util.regex.Pattern;

/** Patterns that are put together from a word list of the page's language. */
final class PagePattern {
  private PagePattern() {}

  /** Without regard to case. */
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** The pattern that any entry of a list fits; nothing fits an empty list. */
  static Pattern any(Collection<String> entries) {
    return any("", entries, "");
  }

  /**
   * The pattern that any entry of a list fits.
   *
   * @param before the pattern of what stands before an entry
   * @param after the pattern of what stands behind an entry
   */
  static Pattern any(String before, Collection<String> entries, String after) {
    String middle = entries.isEmpty() ? "(?!)" : "(?:" + String.join("|", entries) + ")";
    return Pattern.compile(before + middle + after, FLAGS);
  }
}
