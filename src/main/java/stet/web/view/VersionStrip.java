package stet.web.view;

import java.util.List;

/**
 * View model of the versions of an article on a time line, as a picture 1000 wide and 56 high.
 *
 * @param description the picture in words
 * @param marks the positions at which hours, days, months or years begin
 * @param hint the explanation of the picture
 */
public record VersionStrip(
    String description,
    List<Tick> ticks,
    List<Integer> marks,
    String hint,
    InstantView from,
    InstantView to) {

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
