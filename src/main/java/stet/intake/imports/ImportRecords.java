package stet.intake.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file or repository to be imported, of any format, one at a time. For one thread.
 */
public interface ImportRecords extends AutoCloseable {

  /** The next record; null at the end. */
  @Nullable ImportEntry next();

  /** The number of bytes read from the file, before decompression; for any thread. */
  long bytesRead();

  /** The number of records passed, valid or not, with which {@link #pass} returns to this place. */
  long place();

  /**
   * Skips a number of records, without reading more of their content than needed; skips all of them
   * if there are fewer. It must be called before {@link #next}.
   */
  void pass(long records) throws IOException;

  /**
   * A value that identifies the data read so far; null if it cannot be read again, as from a pipe.
   */
  @Nullable String content();

  @Override
  void close() throws IOException;
}
