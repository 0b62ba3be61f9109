package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Counts the bytes that are read of a stream, for any thread to see, and sums them up. */
final class CountingInputStream extends BulkInputStream {
  private final InputStream in;
  private final AtomicLong count = new AtomicLong();

  private final CRC32C checksum = new CRC32C();
  private final long size;

  CountingInputStream(InputStream in) {
    this(in, -1);
  }

  /**
   * @param size of the file that it is; -1 where it is none
   */
  CountingInputStream(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  /** What tells the file by what was read so far; null where it is none. */
  @Nullable String stamp() {
    return size < 0 ? null : new FileFingerprint(size, 0, bytes(), checksum.getValue()).toString();
  }

  long bytes() {
    return count.get();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    if (read > 0) {
      count.addAndGet(read);
      checksum.update(into, from, read);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
