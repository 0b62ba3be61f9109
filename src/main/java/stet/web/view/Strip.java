package stet.web.view;

import java.util.List;

/**
 * The versions of an article over time, as a picture 1000 wide and 56 high.
 *
 * @param told the picture in words
 * @param marks where hours, days, months or years begin
 * @param unit which of these: {@code day}
 */
public record Strip(
    String told, List<Tick> ticks, List<Integer> marks, String unit, Moment from, Moment to) {

  /**
   * A version.
   *
   * @param x where it first stood on the line of time
   * @param height grows with the number of edits
   * @param kind {@code edit}, {@code revert}, {@code cosmetic}…
   */
  public record Tick(int x, int y, int height, String kind, String title, String href) {}
}
