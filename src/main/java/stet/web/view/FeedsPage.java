package stet.web.view;

import java.util.List;

/**
 * What can be followed with a feed reader.
 *
 * @param sources each with the feeds of all that is seen of it
 * @param tags each with the feeds of all edits that have it
 */
public record FeedsPage(PageFrame frame, List<Line> sources, List<Line> tags) {

  /** Something, and its feeds. */
  public record Line(LabeledLink what, List<PageFrame.Feed> feeds) {}
}
