package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the archive is, what it saw, and what it can't know.
 *
 * @param head the position and the hash to which all that was seen is chained
 */
public record AboutPage(
    PageFrame frame,
    List<String> holdings,
    String head,
    List<Saw> sources,
    String atom,
    String rss) {

  /**
   * What was seen of a source.
   *
   * @param edits how many, wholesale steps left out
   * @param from the first sighting of any of its articles
   * @param to the first sighting of the latest change
   */
  public record Saw(
      LabeledLink source,
      String articles,
      String versions,
      String edits,
      @Nullable InstantView from,
      @Nullable InstantView to) {}
}
