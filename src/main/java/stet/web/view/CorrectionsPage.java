package stet.web.view;

import java.util.List;

/**
 * View model of the page on correction notices, with the changes of substance that have one and
 * those that do not.
 *
 * @param late the notices that came later than the change, the longest delay first
 * @param moreSources whether there are more sources than are listed
 * @param most the number of articles of a source that were examined, in words
 */
public record CorrectionsPage(
    PageFrame frame, List<Row> rows, List<Late> late, boolean moreSources, String most) {

  /**
   * A source with its numbers.
   *
   * @param steps the number of changes of substance, with a link to all their edits
   * @param together the number of those with a notice in the same step
   * @param later the number of those that were given a notice later, in words
   * @param delay the median delay of these notices, empty if there are none
   * @param without the number of those without a notice so far
   * @param parts of 100: together, later, without
   */
  public record Row(
      LabeledLink source,
      LabeledLink steps,
      LabeledLink together,
      String later,
      String delay,
      String without,
      List<Integer> parts,
      boolean partial) {}

  /** A notice that came later than the change. */
  public record Late(
      LabeledLink article, LabeledLink source, String delay, Step change, Step notice) {}

  /**
   * A step from one version to the next, with the time at which the later version was first seen.
   */
  public record Step(String href, InstantView seen) {}
}
