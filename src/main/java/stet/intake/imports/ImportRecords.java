package stet.intake.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file or repository to be imported, in any format, read one at a time. Only one
 * thread may use it.
 */
public interface ImportRecords extends AutoCloseable {

  /** Returns the next record, or null at the end. */
  @Nullable ImportEntry next();

  /**
   * Returns the number of bytes read from the file, before decompression. Any thread may call this
   * method.
   */
  long bytesRead();

  /**
   * Returns the number of records read or skipped so far, valid or not. With this number, {@link
   * #pass} returns to this place.
   */
  long place();

  /**
   * Skips a number of records, or all of them if there are fewer, and reads no more of their
   * content than needed. It must be called before {@link #next}.
   */
  void pass(long records) throws IOException;

  /**
   * Returns a value that identifies the data read so far, or null if the data cannot be read again,
   * as from a pipe.
   */
  @Nullable String content();

  @Override
  void close() throws IOException;
}
