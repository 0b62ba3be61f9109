package stet.web.view;

import java.util.List;

/**
 * The versions of an article over time, as a picture 1000 wide and 56 high.
 *
 * @param told the picture in words
 * @param marks where hours, days, months or years begin
 * @param hint how to read the picture
 */
public record VersionStrip(
    String told,
    List<Tick> ticks,
    List<Integer> marks,
    String hint,
    InstantView from,
    InstantView to) {

  /**
   * A version, or several that would stand in one another.
   *
   * @param x where it first stood on the line of time
   * @param height grows with the number of edits; of several, with the number of versions
   * @param kind {@code edit}, {@code revert}, {@code cosmetic}…
   */
  public record Tick(int x, int y, int height, String kind, String title, String href) {}
}
