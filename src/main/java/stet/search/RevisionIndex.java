package stet.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An engine's index as it is filled: who may write it, what is shown of it, and how it is built
 * anew. Of several processes over one home, one has the lease and writes; the others show what it
 * committed.
 *
 * <p>Not safe for several threads, but for {@link #shown} and {@link #whenShown}.
 */
public interface RevisionIndex {

  /** What writes the index in use; null where another process has the lease. */
  @Nullable RevisionIndexer indexer();

  /** Whether the index in use is still the one that all processes use. */
  boolean isCurrent() throws IOException;

  /**
   * Chooses the index to use, and takes its lease where that is free. One that is missing, damaged
   * or refused by {@link RevisionSource#objection} begins anew, empty. Where another process has
   * the lease, what it has committed is shown.
   *
   * @param thoroughly whether all of it is read through to find damage
   */
  void choose(boolean thoroughly) throws IOException;

  /** Begins another index beside the one in use. */
  RevisionIndexer begin() throws IOException;

  /** Makes an index that was begun and filled the one in use. */
  void switchTo(RevisionIndexer built) throws IOException;

  /** Drops an index that was begun and is not to be used. */
  void drop(RevisionIndexer begun) throws IOException;

  /** Gives up the lease, and the index in use, until the next choice. */
  void release() throws IOException;

  /** The state that is found now. */
  IndexState shown();

  /** Whether nothing is left in the files of what was removed before the last commit. */
  boolean holdsOnlyWhatIsShown();

  /**
   * Asks to be called whenever another state is shown, in place of whoever asked before.
   *
   * @param then quick, and not to fail: indexing waits for it
   */
  void whenShown(Runnable then);

  /** Whether damage was found since this was last asked: then it is to be chosen thoroughly. */
  boolean isFoundDamaged();

  /** Whether opening the index again may mend a failure. */
  boolean mayBeMended(Throwable failure);

  /** What a failure is to be reported as. */
  RuntimeException report(String failed, Exception failure);

  /** Begins to look for damage, in the background. */
  void inspect();

  /** Shows nothing any more. */
  void close();
}
