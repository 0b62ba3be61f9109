package stet.web.view;

import java.util.List;

/**
 * View model of the page that lists the feeds.
 *
 * @param sources the sources, each with the feeds of all its changes
 * @param checks whether the sources are being checked
 * @param tags the tags, each with the feeds of all edits that have it
 */
public record FeedsPage(
    PageFrame frame, List<Line> sources, List<CheckNote> checks, List<Line> tags) {

  /** A source or a tag with its feeds. */
  public record Line(LabeledLink what, List<PageFrame.FeedLink> feeds) {}
}
