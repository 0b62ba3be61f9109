package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page on correction notices, with the changes of substance that have one and
 * those that do not.
 *
 * @param listing the changes counted by one number of the table; null if the reader did not follow
 *     one
 * @param late the notices that came later than the change, the longest delay first
 * @param moreSources whether there are more sources than are listed
 * @param most the number of articles of a source that were examined, in words
 */
public record CorrectionsPage(
    PageFrame frame,
    List<Row> rows,
    @Nullable Listing listing,
    List<LateNotices> late,
    boolean moreSources,
    String most) {

  /**
   * A source with its numbers. Each number leads to a list of the changes that it counts.
   *
   * @param steps the number of changes of substance
   * @param together the number of those with a notice in the same step
   * @param later the number of those that got a notice later
   * @param delay the median delay of these notices; null if there are none
   * @param without the number of those without a notice so far
   * @param excerpt the number of those in articles of which the archive has only an excerpt
   * @param parts the shares in per cent: together, later, without
   */
  public record Row(
      LabeledLink source,
      LabeledLink steps,
      LabeledLink together,
      LabeledLink later,
      @Nullable LabeledLink delay,
      LabeledLink without,
      LabeledLink excerpt,
      List<Integer> parts,
      boolean partial) {}

  /**
   * The changes that a number counts.
   *
   * @param start the number of the first change on this page
   * @param next the link to the next page; null on the last
   * @param edits a link to all edits of substance of the source
   */
  public record Listing(
      String title,
      List<LateNotices> changes,
      int start,
      @Nullable String next,
      LabeledLink edits) {}

  /**
   * A change of substance.
   *
   * @param notice the step of a later notice; null if there is none
   */
  public record LateNotices(
      LabeledLink article, LabeledLink source, String delay, Step change, @Nullable Step notice) {}

  /**
   * A step from one version to the next, with the time at which the later version was first seen.
   */
  public record Step(String href, InstantView seen) {}
}
