package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param order which of {@code orders} is taken
 * @param total how much was found, in words
 * @param note that the index is behind, null when it is not
 * @param next leads to the page that follows, null on the last
 * @param tries what to try when nothing was found
 */
public record SearchPage(
    Frame frame,
    String query,
    String order,
    List<Order> orders,
    String total,
    @Nullable String note,
    List<FoundArticle> results,
    @Nullable String next,
    List<FrontPage.Example> tries) {

  /** An order that results can be had in. */
  public record Order(String value, String name, boolean chosen) {}
}
