package stet.store;

import java.nio.file.Path;

/**
 * A database as it was at one moment, whoever writes meanwhile. It can be copied while it is open,
 * and is to be closed by the thread that began it.
 */
public interface DatabaseSnapshot extends AutoCloseable {

  /** The end of the chain. */
  ChainHead head();

  /** Copies it to one file that is not there yet; on disk when this returns. */
  void copyTo(Path copy, ProgressListener progress);

  @Override
  void close();
}
