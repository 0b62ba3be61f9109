package stet.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The index of a search engine, seen from the side that fills it: it controls which process writes
 * the index, what is shown of it, and how it is rebuilt. Of several processes that use one home,
 * one has the lease and writes; the others show what that process committed.
 *
 * <p>Not safe for several threads, except {@link #shown} and {@link #whenShown}.
 */
public interface RevisionIndex {

  /** The writer of the index in use; null if another process has the lease. */
  @Nullable RevisionIndexer indexer();

  /** Whether the index in use is still the one that all processes use. */
  boolean isCurrent() throws IOException;

  /**
   * Chooses the index to use, and takes its lease if that is free. An index that is missing,
   * damaged or refused by {@link RevisionSource#objection} begins anew, empty. If another process
   * has the lease, the state that it has committed is shown.
   *
   * @param thoroughly whether the whole index is read through to find damage
   */
  void choose(boolean thoroughly) throws IOException;

  /** Begins another index in addition to the one in use. */
  RevisionIndexer begin() throws IOException;

  /** Makes an index that was begun and filled the one in use. */
  void switchTo(RevisionIndexer built) throws IOException;

  /** Drops an index that was begun and is not to be used. */
  void drop(RevisionIndexer begun) throws IOException;

  /** Gives up the lease, and the index in use, until the next choice. */
  void release() throws IOException;

  /** The state that searches see now. */
  IndexState shown();

  /** Whether the files contain nothing any more that was removed before the last commit. */
  boolean holdsOnlyWhatIsShown();

  /**
   * Sets the listener that is called whenever another state is shown; it replaces the one before.
   *
   * @param then a listener that is quick and does not fail, since indexing waits for it
   */
  void whenShown(Runnable then);

  /** Whether damage was found since the last call: the index must then be chosen thoroughly. */
  boolean isFoundDamaged();

  /** Whether opening the index again may mend a failure. */
  boolean mayBeMended(Throwable failure);

  /** The exception with which a failure is to be reported. */
  RuntimeException report(String failed, Exception failure);

  /** Begins to look for damage, in the background. */
  void inspect();

  /** Shows nothing any more. */
  void close();
}
