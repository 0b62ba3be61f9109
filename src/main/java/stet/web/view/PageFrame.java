package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page.
 *
 * @param query what stands in the search box
 * @param canonical the page's one absolute address, null where it has none
 * @param feeds what a feed reader finds here
 * @param about the page in a sentence, for whoever is sent its address
 * @param leadsToSaved whether the list of saved searches is shown to those who read here
 * @param picture what goes with the address where it is shared, null for no picture
 */
public record PageFrame(
    String title,
    String query,
    @Nullable String canonical,
    List<Feed> feeds,
    Assets assets,
    String about,
    boolean leadsToSaved,
    @Nullable Picture picture) {

  /** The same with a picture that goes with the page's address where that is shared. */
  public PageFrame with(Picture shared) {
    return new PageFrame(title, query, canonical, feeds, assets, about, leadsToSaved, shared);
  }

  /**
   * A picture of what the page shows.
   *
   * @param address absolute
   * @param told the picture in words
   */
  public record Picture(String address, int width, int height, String told) {}

  /** A feed that carries what the page shows. */
  public record Feed(String title, String type, String href) {}

  /**
   * The addresses of styles, scripts and icon, which change when their content does.
   *
   * @param script tells times in the reader's zone: nothing is painted before it has, or the page
   *     would jump
   * @param further what can wait
   */
  public record Assets(String styles, String script, List<String> further, String icon) {}
}
