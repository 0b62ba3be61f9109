package stet.search.lucene;

import java.util.Comparator;
import stet.model.ArticleId;
import stet.search.Question;

/**
 * The sort key of an article in an answer.
 *
 * @param score the score of the best result in the article: its relevance, its significance, or the
 *     number of results; 0 if articles are sorted by time
 * @param seen the time at which that result was first seen, in milliseconds since the epoch
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
      case BEST, SIGNIFICANT, EDITED -> BEST;
      case NEWEST -> NEWEST;
      case OLDEST -> OLDEST;
    };
  }
}
