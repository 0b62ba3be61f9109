package stet.web.view;

import java.util.List;

/**
 * View model of a histogram of results over time, as a picture 1000 wide and 60 high.
 *
 * @param bars the bars that are not empty
 * @param count the number of all bars, including empty ones
 * @param unit the interval of a bar: {@code month}
 * @param most the count of the tallest bar, in words
 * @param starts the beginning of each bar and the end of the last, in the notation of queries:
 *     {@code 2014-03-01}
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
   * A bar for an interval.
   *
   * @param name the interval in words: {@code March 2014}
   * @param found the number of results, in words
   * @param href the search for these results
   */
  public record Bar(int x, int y, int width, int height, String name, String found, String href) {}
}
