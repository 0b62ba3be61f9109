package stet.store;

import java.nio.file.Path;

/**
 * A database as it was at one moment, unaffected by later writes. It can be copied while it is
 * open, and must be closed by the thread that began it.
 */
public interface DatabaseSnapshot extends AutoCloseable {

  /** The end of the chain. */
  ChainHead head();

  /**
   * Copies the snapshot to one file that does not exist yet; the file is on disk when this returns.
   */
  void copyTo(Path copy, ProgressListener progress);

  @Override
  void close();
}
