package stet.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was named to be imported, whatever its format, one record at a time. For one thread. */
public interface Records extends AutoCloseable {

  /** The next record; null at the end. */
  @Nullable Entry next();

  /** How many bytes of the file, packed as it is, have been read; for any thread. */
  long bytesRead();

  @Override
  void close() throws IOException;
}
