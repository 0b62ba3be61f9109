package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the page about the archive: what it is, what it has observed, and what it cannot
 * know.
 *
 * @param head the position and hash of the last entry of the hash chain over all observations
 */
public record AboutPage(
    PageFrame frame,
    List<String> holdings,
    String head,
    List<ObservedCounts> sources,
    String atom,
    String rss) {

  /**
   * A source with its numbers and times.
   *
   * @param edits the number of edits, without wholesale steps
   * @param from the first sighting of any of its articles
   * @param to the first sighting of the latest change
   */
  public record ObservedCounts(
      LabeledLink source,
      String articles,
      String versions,
      String edits,
      @Nullable InstantView from,
      @Nullable InstantView to) {}
}
