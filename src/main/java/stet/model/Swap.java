package stet.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that stand where others stood, normalised (in lower case, words alone, one space between):
 * in "illegal immigrants" made "undocumented immigrants", {@code illegal} by {@code undocumented}.
 *
 * @param before the least words that went
 * @param after the least words that came
 * @param left the word before them, which stayed; empty where none stands there
 * @param right the word behind them, which stayed; empty where none stands there
 */
public record Swap(String before, String after, String left, String right) {

  /** Between the two sides of a form. */
  public static final String BY = " > ";

  /**
   * The swap as it may be asked for: the least words ({@code illegal > undocumented}), then widened
   * by the word on the left, on the right ({@code illegal immigrants > undocumented immigrants})
   * and on both sides.
   */
  public Set<String> forms() {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(before + BY + after);
    forms.add(form(left, ""));
    forms.add(form("", right));
    forms.add(form(left, right));
    return forms;
  }

  private String form(String ahead, String behind) {
    String lead = ahead.isEmpty() ? "" : ahead + " ";
    String tail = behind.isEmpty() ? "" : " " + behind;
    return lead + before + tail + BY + lead + after + tail;
  }
}
