package stet.store;

import java.util.function.Function;

/**
 * The database of one archive, in which all work is done in units of work. It is safe for all
 * threads and for several processes at once: one writes at a time while other writers wait, and
 * readers never wait for writers. Any failure of the database is an {@link ArchiveException}.
 */
public interface Database extends AutoCloseable {

  /** Runs queries, each of which sees the database as it is at that moment. Changes are refused. */
  <T> T read(Function<UnitOfWork, T> questions);

  /** Runs queries that all see the database as it is at the first query. Changes are refused. */
  <T> T readConsistently(Function<UnitOfWork, T> questions);

  /**
   * Does work in one transaction, which is on disk when this method returns. Any exception undoes
   * the whole transaction.
   */
  <T> T write(Function<UnitOfWork, T> work);

  /** Begins a snapshot. The same thread must close it. */
  DatabaseSnapshot snapshot();

  /**
   * Rewrites the database, so that no unused part of it contains erased data. Meanwhile this takes
   * as much disk space again, and other writers wait.
   *
   * @return whether the database was rewritten; false if another process reads for very long
   */
  boolean compact();

  /** Waits until no thread uses the database any more, then closes it. */
  @Override
  void close();
}
