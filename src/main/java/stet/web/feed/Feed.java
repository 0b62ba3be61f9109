package stet.web.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.api.StepJson;

/**
 * A feed.
 *
 * @param id its permanent name, the same however it was asked for and on each of its pages: the
 *     absolute address of the first
 * @param self the absolute address of this page of it
 * @param page the absolute address of the page that shows the same
 * @param next the absolute address of the feed with the entries before these, null at the end
 * @param updated first sighting of the newest text; of a feed without entries, that of what was
 *     recorded last: Atom has every feed say when it last changed (RFC 4287, 4.2.15)
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
   * An entry.
   *
   * @param id the permanent name of the step, whatever its address becomes
   * @param address absolute
   * @param source whose article it is: the entry's author, as far as anybody knows
   * @param html what a feed reader shows
   * @param updated first sighting of the new text
   * @param tags what was touched
   * @param step the same as data, null where there is none
   */
  public record Entry(
      String id,
      String address,
      String title,
      String source,
      String html,
      Instant updated,
      List<String> tags,
      @Nullable StepJson step) {}
}
