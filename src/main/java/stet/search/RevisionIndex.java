package stet.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The index of a search engine as the component that fills it sees it. It controls which process
 * writes the index, which state searches see, and how the index is rebuilt. Of several processes
 * that use one home, one process has the lease and writes; the others show what that process
 * committed.
 *
 * <p>Not safe for several threads, except {@link #shown} and {@link #whenShown}.
 */
public interface RevisionIndex {

  /** The writer of the index in use; null if another process has the lease. */
  @Nullable RevisionIndexer indexer();

  /** Whether the index in use is still the one that all processes use. */
  boolean isCurrent() throws IOException;

  /**
   * Chooses the index to use, and takes its lease if the lease is free. If the index is missing,
   * damaged or refused by {@link RevisionSource#objection}, a new one begins empty. If another
   * process has the lease, the state that it has committed is shown.
   *
   * @param thoroughly whether the whole index is read through to find damage
   */
  void choose(boolean thoroughly) throws IOException;

  /** Begins another index while the one in use stays in use. */
  RevisionIndexer begin() throws IOException;

  /** Puts an index into use that was begun and filled. */
  void switchTo(RevisionIndexer built) throws IOException;

  /** Deletes an index that was begun but will not be used. */
  void drop(RevisionIndexer begun) throws IOException;

  /** Gives up the lease and the index in use until {@link #choose} is called again. */
  void release() throws IOException;

  /** The state that searches see now. */
  IndexState shown();

  /** Whether the files no longer contain anything that was removed before the last commit. */
  boolean holdsOnlyWhatIsShown();

  /**
   * Sets the listener that is called whenever another state is shown. It replaces the previous
   * listener.
   *
   * @param then a listener that is quick and does not fail, because indexing waits for it
   */
  void whenShown(Runnable then);

  /**
   * Whether damage was found since the last call. If so, {@link #choose} must be called with {@code
   * true}.
   */
  boolean isFoundDamaged();

  /** Whether opening the index again may help after a failure. */
  boolean mayBeMended(Throwable failure);

  /** The exception with which a failure is to be reported. */
  RuntimeException report(String failed, Exception failure);

  /** Begins to look for damage in the background. */
  void inspect();

  /** Closes the index for searches. */
  void close();
}
