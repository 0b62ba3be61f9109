package stet.web.view;

import java.util.List;

/**
 * How much was found over time, as a picture 1000 wide and 60 high.
 *
 * @param bars those that are not empty
 * @param count of all bars, empty ones included
 * @param unit what a bar is: {@code month}
 * @param most how much the tallest holds, in words
 * @param starts where each bar begins, and the last ends, as queries have it: {@code 2014-03-01}
 */
public record Histogram(
    List<Bar> bars,
    int count,
    String unit,
    String most,
    List<String> starts,
    InstantView from,
    InstantView to) {

  /**
   * A stretch of time.
   *
   * @param name {@code March 2014}
   * @param found how much, in words
   * @param href what was found in it
   */
  public record Bar(int x, int y, int width, int height, String name, String found, String href) {}
}
