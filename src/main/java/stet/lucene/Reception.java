package stet.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.ArchiveException;
import stet.index.IndexView;
import stet.index.LuceneIndex;
import stet.model.WithheldException;
import stet.query.Misread;
import stet.search.BadQuery;
import stet.search.Unavailable;

/**
 * Receives whatever is asked of the index: gives it a seat and a view, and tells why there is no
 * answer where there is none. Safe for all threads.
 */
final class Reception {

  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

  private static final String CROWDED =
      "So many ask at the same time that this was not come to: ask again in a minute.";

  private final LuceneIndex index;
  private final Seats seats;

  Reception(LuceneIndex index, Seats seats) {
    this.index = index;
    this.seats = seats;
  }

  /** A question that a view of the index answers. */
  @FunctionalInterface
  interface Asked<T> {
    T of(IndexView view) throws IOException, Misread;
  }

  /** The answer once a seat is free, or why there is none. */
  <T> T ask(String query, Function<BadQuery, T> bad, Function<Unavailable, T> now, Asked<T> asked) {
    if (!seats.take()) {
      return now.apply(new Unavailable(query, CROWDED));
    }
    try {
      return askAtOnce(query, bad, now, asked);
    } finally {
      seats.leave();
    }
  }

  /** The same without a seat, for what takes next to nothing. */
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
