package stet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;
import stet.search.Answer;
import stet.search.IndexCounts;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;

/**
 * Cache of the number of results of queries. The numbers are kept for some minutes, because pages
 * show them for many queries at once, and a slightly old number does no harm. Safe for all threads.
 */
final class ResultCountCache {

  static final Answer.Totals NOTHING = new Answer.Totals(0, 0, 0);

  private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();
  private static final long NOTHING_REMEMBERED = Duration.ofSeconds(5).toNanos();
  private static final int KEPT = 2000;

  /**
   * The totals of a query.
   *
   * @param generation the generation of the log of withholdings before the results were counted
   */
  private record Tally(Answer.Totals totals, IndexCounts held, long generation, long since) {

    /**
     * Whether the totals may still be used. Totals of zero are kept only briefly, because the index
     * may just be filling.
     */
    boolean isFresh() {
      long kept = totals.articles() == 0 ? NOTHING_REMEMBERED : REMEMBERED;
      return System.nanoTime() - since < kept;
    }
  }

  private final SearchEngine search;
  private final LongSupplier generation;
  private final Cache<String, Tally> tallies = Caffeine.newBuilder().maximumSize(KEPT).build();

  /**
   * Creates a cache.
   *
   * @param generation a number that changes whenever something is withheld; then everything is
   *     counted again
   */
  ResultCountCache(SearchEngine search, LongSupplier generation) {
    this.search = search;
    this.generation = generation;
  }

  /** The totals of a query; zero for an invalid query. */
  Answer.Totals of(String query) {
    IndexCounts held = ResultResponse.answerOf(search.counts());
    long now = generation.getAsLong();
    Tally tally = tallies.getIfPresent(query);
    if (tally != null
        && tally.generation() == now
        && (tally.held().equals(held) || tally.isFresh())) {
      return tally.totals();
    }
    Answer.Totals totals =
        search
            .search(new Question(query, 1, Order.EDITED, null))
            .answer()
            .map(Answer::total)
            .orElse(NOTHING);
    tallies.put(query, new Tally(totals, held, now, System.nanoTime()));
    return totals;
  }

  boolean finds(String query) {
    return of(query).articles() > 0;
  }
}
