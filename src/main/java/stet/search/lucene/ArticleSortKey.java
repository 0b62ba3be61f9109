package stet.search.lucene;

import java.util.Comparator;
import stet.model.ArticleId;
import stet.search.Question;

/**
 * What an article is ordered by in an answer.
 *
 * @param score of the best that was found in it: how well it fits, how significant it is, or how
 *     much was found; 0 where the order is one of time
 * @param seen when that was first seen, in milliseconds of the epoch
 */
record ArticleSortKey(float score, long seen, ArticleId article) {

  /** Best first, of equals the newest. */
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
      case BEST, SIGNIFICANT, EDITED -> BEST;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }
}
