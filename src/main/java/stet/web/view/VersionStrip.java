package stet.web.view;

import java.util.List;

/**
 * View model of the versions of an article on a time line, as a picture 1000 wide and 56 high.
 *
 * @param description the picture in words
 * @param marks the positions at which hours, days, months or years begin
 * @param lines the parts of the base line, which has no line at a break
 * @param breaks the long spans without a new version, which are cut short
 * @param hint the explanation of the picture
 */
public record VersionStrip(
    String description,
    List<Tick> ticks,
    List<Integer> marks,
    List<Line> lines,
    List<Break> breaks,
    String hint,
    InstantView from,
    InstantView to) {

  /** A part of the base line. */
  public record Line(int from, int to) {}

  /**
   * A long span without a new version.
   *
   * @param title its length and its time in words
   */
  public record Break(int from, int to, String title) {
    public int middle() {
      return (from + to) / 2;
    }
  }

  /**
   * A mark for a version, or for several that would overlap.
   *
   * @param x the position of its first sighting on the time line
   * @param height the height, which grows with the number of edits or, for several versions, with
   *     their number
   * @param kind the kind of revision: {@code edit}, {@code revert}, {@code cosmetic}…
   */
  public record Tick(int x, int y, int height, String kind, String title, String href) {}
}
