package stet.intake.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What was named to be imported, whatever its format, one record at a time. For one thread. */
public interface ImportRecords extends AutoCloseable {

  /** The next record; null at the end. */
  @Nullable ImportEntry next();

  /** How many bytes of the file, packed as it is, have been read; for any thread. */
  long bytesRead();

  /**
   * How many records lie behind, whatever they held: what {@link #pass} is given to come here
   * again.
   */
  long place();

  /**
   * Passes over so many records, without reading what they say more than is needed to read on; over
   * all of them where there are fewer. Before {@link #next} is called.
   */
  void pass(long records) throws IOException;

  /**
   * What tells what was read so far from any other file; null where it cannot be read again, as a
   * pipe.
   */
  @Nullable String content();

  @Override
  void close() throws IOException;
}
