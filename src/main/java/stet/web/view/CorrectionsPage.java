package stet.web.view;

import java.util.List;

/**
 * Which changes of substance came with a correction notice.
 *
 * @param late notices that came later than the change, the longest wait first
 * @param moreSources whether there are more sources than are told
 * @param most articles of a source that were looked at, in words
 */
public record CorrectionsPage(
    PageFrame frame, List<Row> rows, List<Late> late, boolean moreSources, String most) {

  /**
   * A source.
   *
   * @param steps changes of substance, leading to all their edits
   * @param together those with a notice in the same step
   * @param later how many were given a notice later, in words
   * @param delay how long half of those took at most, empty for none
   * @param without those without a notice so far
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

  /** A notice that came later. */
  public record Late(
      LabeledLink article, LabeledLink source, String delay, Step change, Step notice) {}

  /** A step from one version to the next, and when the later was first seen. */
  public record Step(String href, InstantView seen) {}
}
