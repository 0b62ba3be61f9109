package stet.index;

import java.nio.file.Path;
import java.util.function.LongConsumer;
import stet.archive.Archive;
import stet.history.Histories;

/**
 * The index of an archive. Whoever of several processes holds its lock indexes; the others read
 * what was last committed, and take over when the lock is free. Safe for all threads.
 */
public final class Index implements AutoCloseable {

  private Index() {}

  /** A thread that keeps up. */
  public interface Following extends AutoCloseable {
    @Override
    void close();
  }

  /** Opens the index in that directory; one that is missing, outdated or corrupt begins anew. */
  public static Index open(Path home, Archive archive, Histories histories) {
    throw new UnsupportedOperationException();
  }

  /** The index as it stands now; close it when the answer is made. */
  public IndexView acquire() {
    throw new UnsupportedOperationException();
  }

  /** Whether this process holds the lock, and so indexes. */
  public boolean indexes() {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes in what was recorded before the call, if this process holds the lock or can get it, or
   * else what the process that holds it has committed. When it returns, it is found.
   */
  public void catchUp() {
    throw new UnsupportedOperationException();
  }

  /**
   * Keeps up in a thread of its own, within a second of what is recorded, until closed; closing
   * takes in the rest.
   */
  public Following follow() {
    throw new UnsupportedOperationException();
  }

  /** Builds a new index beside the old and switches to it. */
  public void reindex(LongConsumer versionsDone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
