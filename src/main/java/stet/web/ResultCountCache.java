package stet.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import stet.search.Answer;
import stet.search.IndexCounts;
import stet.search.Question;
import stet.search.Question.Order;
import stet.search.SearchEngine;
import stet.web.request.ResultResponse;

/**
 * Cache of the number of results of queries, kept for some minutes: pages show it for many queries
 * at once, and a slightly old count does no harm. Safe for all threads.
 */
final class ResultCountCache {

  static final Answer.Totals NOTHING = new Answer.Totals(0, 0, 0);

  private static final long REMEMBERED = Duration.ofMinutes(10).toNanos();
  private static final long NOTHING_REMEMBERED = Duration.ofSeconds(5).toNanos();
  private static final int KEPT = 2000;

  private record Tally(Answer.Totals totals, IndexCounts held, long since) {}

  private final LongSupplier generation;

  private final SearchEngine search;
  private final Map<String, Tally> known = new LinkedHashMap<>(16, 0.75f, true);
  private long counted;

  /**
   * @param generation a number that changes whenever something is withheld: then everything is
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
    synchronized (known) {
      if (counted != now) {
        known.clear();
        counted = now;
      }
      Tally tally = known.get(query);
      if (tally != null && (tally.held().equals(held) || isFresh(tally))) {
        return tally.totals();
      }
    }
    Answer.Totals totals =
        search
            .search(new Question(query, 1, Order.EDITED, null))
            .answer()
            .map(Answer::total)
            .orElse(NOTHING);
    synchronized (known) {
      if (counted == now) {
        known.put(query, new Tally(totals, held, System.nanoTime()));
      }
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
    return totals;
  }

  /** That nothing is found is forgotten soon: an index may just be filling. */
  private static boolean isFresh(Tally tally) {
    long kept = tally.totals().articles() == 0 ? NOTHING_REMEMBERED : REMEMBERED;
    return System.nanoTime() - tally.since() < kept;
  }

  boolean finds(String query) {
    return of(query).articles() > 0;
  }
}
