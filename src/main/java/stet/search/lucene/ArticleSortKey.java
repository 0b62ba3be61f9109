package stet.search.lucene;

import java.util.Comparator;
import stet.model.ArticleId;
import stet.search.Question;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.VersionTable;

/**
 * The sort key of an article in an answer.
 *
 * @param score the score of the best result in the article: its relevance, its significance, or the
 *     number of results; the number of the article's versions if articles are sorted by that; 0 if
 *     they are sorted by time
 * @param seen the time at which that result was first seen, in milliseconds since the epoch; the
 *     time of the article's first or last version if articles are sorted by their versions
 */
record ArticleSortKey(float score, long seen, ArticleId article) {

  /** The highest score first; equal scores with the newest first. */
  private static final Comparator<ArticleSortKey> BEST =
      Comparator.comparingDouble(ArticleSortKey::score)
          .reversed()
          .thenComparing(Comparator.comparingLong(ArticleSortKey::seen).reversed())
          .thenComparing(ArticleSortKey::article);

  private static final Comparator<ArticleSortKey> NEWEST =
      Comparator.comparingLong(ArticleSortKey::seen)
          .reversed()
          .thenComparing(ArticleSortKey::article);

  private static final Comparator<ArticleSortKey> OLDEST =
      Comparator.comparingLong(ArticleSortKey::seen).thenComparing(ArticleSortKey::article);

  static Comparator<ArticleSortKey> by(Question.Order order) {
    return switch (order) {
      case BEST, SIGNIFICANT, EDITED, VERSIONS -> BEST;
      case NEWEST, CHANGED, APPEARED -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }

  /**
   * Returns the key of the article, given the key of its best result. They differ in the orders
   * that go by all versions of an article.
   */
  ArticleSortKey ofArticle(Question.Order order, VersionTable table) {
    return switch (order) {
      case BEST, NEWEST, OLDEST, SIGNIFICANT, EDITED -> this;
      case VERSIONS, CHANGED, APPEARED -> {
        ArticleVersions versions = table.of(article);
        if (versions == null) {
          yield this; // an article with results has versions
        }
        int count = versions.count();
        int number = order == Question.Order.APPEARED ? 1 : count;
        yield new ArticleSortKey(
            order == Question.Order.VERSIONS ? count : 0,
            versions.firstSeen(number).toEpochMilli(),
            article);
      }
    };
  }
}
