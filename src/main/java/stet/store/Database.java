package stet.store;

import java.util.function.Function;

/**
 * The database of one archive, in which work is done by units. Safe for all threads and for several
 * processes at once: one writes at a time, the others wait; readers never wait for writers.
 * Whatever keeps it from its work is an {@link ArchiveException}.
 */
public interface Database extends AutoCloseable {

  /** Asks questions, each of which sees the database as it is then. Changes are refused. */
  <T> T read(Function<UnitOfWork, T> questions);

  /** Asks questions that all see the database as it is at the first. Changes are refused. */
  <T> T readConsistently(Function<UnitOfWork, T> questions);

  /** Works in one transaction, on disk when this returns. Whatever is thrown undoes it all. */
  <T> T write(Function<UnitOfWork, T> work);

  /** Begins a snapshot, to be closed by the same thread. */
  DatabaseSnapshot snapshot();

  /**
   * Writes everything anew, so that no part that is out of use has what was erased. It takes as
   * much room on the disk again, and others wait to write.
   *
   * @return whether it is done; not where another process reads for very long
   */
  boolean compact();

  /** Waits until nobody uses it any more. */
  @Override
  void close();
}
