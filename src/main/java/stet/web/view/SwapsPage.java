package stet.web.view;

import java.util.List;

/**
 * View model of the page with the table of swaps.
 *
 * @param query the query for the edits
 * @param source the source that the reader entered
 * @param seen the time that the reader entered
 * @param sources the sources from which the reader can choose
 * @param json the address of the answer as JSON
 */
public record SwapsPage(
    PageFrame frame,
    String query,
    String source,
    String seen,
    List<SearchPage.Option> sources,
    List<String> notes,
    List<Line> lines,
    boolean more,
    String json) {

  /**
   * A swap.
   *
   * @param edits the number of edits, in words, with a link to them
   * @param within the swap with the words next to it; empty if these differ
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
