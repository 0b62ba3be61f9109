package stet.web.view;

import java.util.List;

/**
 * What replaced what.
 *
 * @param query which edits were asked for, {@code source} and {@code seen} as they were given
 * @param sources those to choose from
 * @param json the same as JSON
 */
public record SwapsPage(
    PageFrame frame,
    String query,
    String source,
    String seen,
    List<String> sources,
    List<String> notes,
    List<Line> lines,
    boolean more,
    String json) {

  /**
   * A swap.
   *
   * @param edits how many, in words, leading to them
   * @param within the same with the words beside it, empty where that is not one thing
   */
  public record Line(
      String before,
      String after,
      LabeledLink edits,
      String within,
      String sources,
      InstantView first,
      InstantView last) {}
}
