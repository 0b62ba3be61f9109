package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A search request: a query, the order of the results and the part of the answer that is wanted.
 *
 * @param limit the number of articles on a page, 1 to 1000
 * @param perArticle the number of edits or versions shown for an article, at most 100; 0 for the
 *     usual few
 * @param after the {@code next} of the previous page; null for the first page
 */
public record Question(
    String query, int limit, int perArticle, Order order, @Nullable String after) {

  /** The order of the articles in an answer. */
  public enum Order {
    BEST,
    NEWEST,
    OLDEST,
    /** By the most significant edit found in an article. */
    SIGNIFICANT,
    /** By the number of results in an article. */
    EDITED
  }

  /** The same request for the first page. */
  public Question first() {
    return new Question(query, limit, perArticle, order, null);
  }

  /** A request that shows the usual few results of each article. */
  public Question(String query, int limit, Order order, @Nullable String after) {
    this(query, limit, 0, order, after);
  }
}
