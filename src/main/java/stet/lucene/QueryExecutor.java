package stet.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.ArchiveException;
import stet.index.Index;
import stet.index.IndexView;
import stet.model.WithheldException;
import stet.query.Misread;
import stet.search.BadQuery;
import stet.search.Unavailable;

/**
 * Executes whatever is asked of the index: estimates what it costs, waits for its turn, gives it a
 * view, and says why there is no answer where there is none. Safe for all threads.
 */
final class QueryExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(QueryExecutor.class);

  private static final String CROWDED =
      "Too many questions are asked at the same time: ask again in a few seconds.";

  private static final String TOO_DEAR =
      "This would read too much of the index: use fewer words with * or ~, or begin them with more"
          + " letters.";

  private final Index index;
  private final ConcurrencyLimiter limiter;

  QueryExecutor(Index index, ConcurrencyLimiter limiter) {
    this.index = index;
    this.limiter = limiter;
  }

  /** A question that a view of the index answers. */
  @FunctionalInterface
  interface Asked<T> {
    T of(IndexView view) throws IOException, Misread;
  }

  /**
   * The answer once its turn comes, or why there is none. What would cost too much is not begun.
   *
   * @param built the query that is looked for
   */
  <T> T ask(
      String query,
      Asked<Query> built,
      Function<BadQuery, T> bad,
      Function<Unavailable, T> now,
      Asked<T> asked) {
    return this.<Function<Asked<T>, T>>askAtOnce(
            query,
            misread -> any -> bad.apply(misread),
            unavailable -> any -> now.apply(unavailable),
            view -> {
              QueryCost cost = cost(built.of(view), view);
              return cost.isTooDear()
                  ? any -> bad.apply(tooDear(query))
                  : answer -> askInTurn(query, cost.isCheap(), bad, now, answer);
            })
        .apply(asked);
  }

  /** The same of what is cheap as a rule, as the end of a word that is being typed. */
  <T> T askInTurn(
      String query,
      boolean cheap,
      Function<BadQuery, T> bad,
      Function<Unavailable, T> now,
      Asked<T> asked) {
    Optional<ConcurrencyLimiter.Permit> permit = limiter.take(cheap);
    if (permit.isEmpty()) {
      return now.apply(new Unavailable(query, CROWDED));
    }
    try {
      return askAtOnce(query, bad, now, asked);
    } finally {
      permit.get().close();
    }
  }

  private static QueryCost cost(Query built, IndexView view) throws IOException {
    return QueryCost.of(built, view.searcher().getIndexReader());
  }

  /** Whether a query costs too much; for what does not wait for its turn. */
  static boolean isTooDear(Query built, IndexView view) throws IOException {
    return cost(built, view).isTooDear();
  }

  static BadQuery tooDear(String query) {
    return new BadQuery(query, TOO_DEAR, 0, query.length());
  }

  /** The same without waiting, for what takes next to nothing. */
  <T> T askAtOnce(
      String query, Function<BadQuery, T> bad, Function<Unavailable, T> now, Asked<T> asked) {
    try (IndexView view = index.acquire()) {
      return ask(query, view, bad, now, asked);
    }
  }

  /** The same of a view that may be needed longer than the answer is made. */
  <T> T ask(
      String query,
      IndexView view,
      Function<BadQuery, T> bad,
      Function<Unavailable, T> now,
      Asked<T> asked) {
    try {
      return asked.of(view);
    } catch (Misread e) {
      return bad.apply(BadQuery.of(query, e));
    } catch (IndexSearcher.TooManyClauses e) {
      return bad.apply(tooMuch(query));
    } catch (IOException | RuntimeException | Error e) {
      return now.apply(unreadable(query, view, e));
    }
  }

  private static BadQuery tooMuch(String query) {
    return new BadQuery(
        query,
        "This asks for too much at once: take out some words with * or ~.",
        0,
        query.length());
  }

  /**
   * Damage shows as any failure, even as an error of the machine (a mapped file that was cut off, a
   * length beyond all memory). A failure over sound files is ours, and loud.
   */
  private Unavailable unreadable(String query, IndexView view, Throwable failure) {
    boolean known =
        failure instanceof ArchiveException
            || failure instanceof WithheldException
            || failure instanceof IndexSearcher.TooManyClauses;
    if (!known && index.suspect(view, failure)) {
      LOG.warn("The index is damaged: {}", failure.toString());
      return new Unavailable(
          query,
          "The index is damaged. It is built anew from the archive, where nothing is lost: ask"
              + " again in a while.");
    }
    switch (failure) {
      case IOException e -> throw new UncheckedIOException("the index cannot be read", e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(failure);
    }
  }
}
