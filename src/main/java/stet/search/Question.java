package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A query and how much of its answer is wanted.
 *
 * @param limit articles on a page, 1 to 1000
 * @param perArticle edits or versions shown of an article, at most 100; 0 for the usual few
 * @param after the {@code next} of the page before, null for the first page
 */
public record Question(
    String query, int limit, int perArticle, Order order, @Nullable String after) {

  /** In which order articles come. */
  public enum Order {
    BEST,
    NEWEST,
    OLDEST,
    /** By the most significant of what was found in an article. */
    SIGNIFICANT,
    /** By how much was found in an article. */
    EDITED
  }

  /** The same for the first page. */
  public Question first() {
    return new Question(query, limit, perArticle, order, null);
  }

  /** Of each article the usual few are shown. */
  public Question(String query, int limit, Order order, @Nullable String after) {
    this(query, limit, 0, order, after);
  }
}
