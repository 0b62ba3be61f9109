package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of a page with a list of articles.
 *
 * @param about the common property of the articles
 * @param words the words that were looked for in headlines; empty if there were none
 * @param orders the orders to choose from
 */
public record ArticlesPage(
    PageFrame frame,
    String title,
    String about,
    String words,
    List<Order> orders,
    List<FoundArticle> articles,
    @Nullable String next) {

  /** An order of the list. */
  public record Order(String value, String name, boolean chosen) {}
}
