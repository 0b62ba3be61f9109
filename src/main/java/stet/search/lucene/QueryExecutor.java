package stet.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.model.WithheldException;
import stet.query.InvalidQueryException;
import stet.search.BadQuery;
import stet.search.Found;
import stet.search.Result;
import stet.search.Unavailable;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.LuceneIndex;
import stet.store.ArchiveException;

/**
 * Executor of questions to the index. It estimates the cost of a question, waits for the question's
 * turn, provides a view of the index, and reports the reason if there is no answer. Safe for all
 * threads.
 */
final class QueryExecutor {

  private static final Logger LOG = LoggerFactory.getLogger(QueryExecutor.class);

  private static final String CROWDED =
      "Too many questions are asked at the same time: ask again in a few seconds.";

  private static final String TOO_DEAR =
      "This would read too much of the index: use fewer words with * or ~, or begin them with more"
          + " letters.";

  private final LuceneIndex index;
  private final ConcurrencyLimiter limiter;
  private final QueryCostLimits costs;

  QueryExecutor(LuceneIndex index, ConcurrencyLimiter limiter, QueryCostLimits costs) {
    this.index = index;
    this.limiter = limiter;
    this.costs = costs;
  }

  /** A question that a view of the index answers. */
  @FunctionalInterface
  interface Asked<T> {
    T of(IndexView view) throws IOException, InvalidQueryException;
  }

  /**
   * Answers a question in its turn, or reports why there is no answer. Whether a query is cheap is
   * determined only if the query has to wait, and then before it waits, because counting stops at
   * the limit. Counting the full cost of a costly query is much of the work, so it is done in the
   * query's turn; a query that would cost too much is then refused.
   *
   * @param built the query for Lucene
   */
  <T> Result<T> ask(String query, Asked<Query> built, Asked<T> asked) {
    Optional<ConcurrencyLimiter.Permit> free = limiter.takeFree();
    if (free.isPresent()) {
      return closing(free.get(), () -> askAtOnce(query, unlessTooDear(query, built, asked)));
    }
    return askAtOnce(query, view -> isCheap(built, view))
        .flatMap(
            cheap -> askInTurn(query, cheap, cheap ? asked : unlessTooDear(query, built, asked)));
  }

  /** Answers as {@link #ask} does, from a view that the caller may still need afterwards. */
  <T> Result<T> ask(String query, IndexView view, Asked<Query> built, Asked<T> asked) {
    return askOf(query, view, same -> isCheap(built, same))
        .flatMap(
            cheap ->
                cheap
                    ? askOf(query, view, asked)
                    : inTurn(
                        query,
                        false,
                        () -> askOf(query, view, unlessTooDear(query, built, asked))));
  }

  /** Answers in turn a question that is usually cheap, such as the completion of a word. */
  <T> Result<T> askInTurn(String query, boolean cheap, Asked<T> asked) {
    return inTurn(query, cheap, () -> askAtOnce(query, asked));
  }

  private <T> Result<T> inTurn(String query, boolean cheap, Supplier<Result<T>> answer) {
    Optional<ConcurrencyLimiter.Permit> permit = limiter.take(cheap);
    return permit.isEmpty() ? new Unavailable<>(query, CROWDED) : closing(permit.get(), answer);
  }

  private static <T> T closing(ConcurrencyLimiter.Permit permit, Supplier<T> answer) {
    try {
      return answer.get();
    } finally {
      permit.close();
    }
  }

  private boolean isCheap(Asked<Query> built, IndexView view)
      throws IOException, InvalidQueryException {
    return cost(built, view, costs.cheap()) <= costs.cheap();
  }

  private <T> Asked<T> unlessTooDear(String query, Asked<Query> built, Asked<T> asked) {
    return view -> {
      if (isTooDear(built.of(view), view.searcher().getIndexReader())) {
        throw new InvalidQueryException(0, query.length(), TOO_DEAR);
      }
      return asked.of(view);
    };
  }

  private boolean isTooDear(Query built, IndexReader index) throws IOException {
    return QueryCost.most(built, index) > costs.most()
        && QueryCost.of(built, index, costs.most()).entries() > costs.most();
  }

  private static long cost(Asked<Query> built, IndexView view, long most)
      throws IOException, InvalidQueryException {
    return QueryCost.of(built.of(view), view.searcher().getIndexReader(), most).entries();
  }

  /** Answers a question that costs very little, without waiting. */
  <T> Result<T> askAtOnce(String query, Asked<T> asked) {
    try (IndexView view = index.acquire()) {
      return askOf(query, view, asked);
    }
  }

  private <T> Result<T> askOf(String query, IndexView view, Asked<T> asked) {
    try {
      return new Found<>(asked.of(view));
    } catch (InvalidQueryException e) {
      return BadQuery.of(query, e);
    } catch (IndexSearcher.TooManyClauses e) {
      return tooMuch(query);
    } catch (IOException | RuntimeException | Error e) {
      return unreadable(query, view, e);
    }
  }

  private static <T> BadQuery<T> tooMuch(String query) {
    return new BadQuery<>(
        query,
        "This asks for too much at once: take out some words with * or ~.",
        0,
        query.length());
  }

  /**
   * Reports a failure as unavailability if the index is damaged. Damage can cause any failure, even
   * an error of the virtual machine (a truncated mapped file, a length that exceeds the memory). If
   * the files are sound, the failure is thrown again.
   */
  private <T> Unavailable<T> unreadable(String query, IndexView view, Throwable failure) {
    boolean known =
        failure instanceof ArchiveException
            || failure instanceof WithheldException
            || failure instanceof IndexSearcher.TooManyClauses;
    if (!known && index.suspect(view, failure)) {
      LOG.warn("The index is damaged: {}", failure.toString());
      return new Unavailable<>(
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
