package stet.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.api.StepJson;
import stet.model.Publisher;

/**
 * A feed as a value, independent of its format.
 *
 * @param id the permanent id of the feed, the same for every request and page: the absolute address
 *     of its first page
 * @param self the absolute address of this page of the feed
 * @param page the absolute address of the page that shows the same
 * @param next the absolute address of the feed with the entries before these; null at the end
 * @param updated the first sighting of the newest text; for a feed without entries, that of the
 *     latest record, since Atom requires the time of the last change (RFC 4287, 4.2.15)
 */
public record Feed(
    String title,
    String about,
    String id,
    String self,
    String page,
    @Nullable String next,
    Instant updated,
    List<Entry> entries) {

  /**
   * An entry of a feed.
   *
   * @param id the permanent id of the step, independent of its address
   * @param address the absolute address of the step
   * @param publisher the publisher of the article, given as the entry's author
   * @param original the address of the article at its publisher; null if it is no web address
   * @param html the HTML that a feed reader shows
   * @param updated the first sighting of the new text
   * @param tags the tags of the step
   * @param step the step as data; null if there is none
   */
  public record Entry(
      String id,
      String address,
      String title,
      Publisher publisher,
      @Nullable String original,
      String html,
      Instant updated,
      List<String> tags,
      @Nullable StepJson step) {}
}
