package stet.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A swap: words that replaced others, normalised (in lower case, without marks, one space between
 * words). Where "illegal immigrants" became "undocumented immigrants", {@code illegal} was replaced
 * by {@code undocumented}.
 *
 * @param before the fewest words that were removed
 * @param after the fewest words that were added
 * @param left the unchanged word before them; empty if there is none
 * @param right the unchanged word behind them; empty if there is none
 */
public record Swap(String before, String after, String left, String right) {

  /** The separator between the two sides of a form. */
  public static final String BY = " > ";

  /**
   * The forms of the swap that a query may ask for: the fewest words ({@code illegal >
   * undocumented}), then widened by the word on the left, on the right ({@code illegal immigrants >
   * undocumented immigrants}) and on both sides.
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
