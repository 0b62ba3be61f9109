package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the frame around every page.
 *
 * @param query the text in the search box
 * @param canonical the canonical absolute address of the page; null if it has none
 * @param feeds the feeds that a feed reader finds on the page
 * @param about the page in a sentence, for people who receive its address
 * @param leadsToSaved whether the page links to the list of saved searches
 * @param picture the picture for the shared address; null for none
 */
public record PageFrame(
    String title,
    String query,
    @Nullable String canonical,
    List<FeedLink> feeds,
    Assets assets,
    String about,
    boolean leadsToSaved,
    @Nullable Picture picture) {

  /** Returns the same frame with a picture for the shared address of the page. */
  public PageFrame with(Picture shared) {
    return new PageFrame(title, query, canonical, feeds, assets, about, leadsToSaved, shared);
  }

  /**
   * A picture of the page's content.
   *
   * @param address the absolute address of the picture
   * @param description the picture in words
   */
  public record Picture(String address, int width, int height, String description) {}

  /** A feed with the content of the page. */
  public record FeedLink(String title, String type, String href) {}

  /**
   * The addresses of styles, scripts and icon. Each changes when the content of its file changes.
   *
   * @param script the script that shows times in the reader's zone; the page is not painted before
   *     it has run, because the layout would move
   * @param further the scripts that are loaded later
   */
  public record Assets(String styles, String script, List<String> further, String icon) {}
}
