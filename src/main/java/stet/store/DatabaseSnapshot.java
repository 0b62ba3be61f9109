package stet.store;

import java.nio.file.Path;

/**
 * A database as it was at one moment, unaffected by later writes. It can be copied while it is
 * open. The thread that began it must close it.
 */
public interface DatabaseSnapshot extends AutoCloseable {

  /** The end of the hash chain. */
  ChainHead head();

  /**
   * Copies the snapshot to one file that does not exist yet. The file is on disk when this method
   * returns.
   */
  void copyTo(Path copy, ProgressListener progress);

  @Override
  void close();
}
