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
    EDITED,
    /** By the number of versions of an article, results or not. */
    VERSIONS,
    /** By the first sighting of an article's last version, the latest first. */
    CHANGED,
    /** By the first sighting of an article's first version, the latest first. */
    APPEARED;

    /** Whether articles are sorted by all of their versions, results or not. */
    public boolean isByVersions() {
      return switch (this) {
        case BEST, NEWEST, OLDEST, SIGNIFICANT, EDITED -> false;
        case VERSIONS, CHANGED, APPEARED -> true;
      };
    }

    /** Whether the first articles are only known when all results have been read. */
    public boolean needsAllResults() {
      return this == EDITED || isByVersions();
    }
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
