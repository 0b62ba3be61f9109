package stet.intake.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Input stream that counts the bytes read and computes their checksum. Any thread may ask for the
 * count.
 */
final class CountingInputStream extends BulkInputStream {
  private final InputStream in;
  private final AtomicLong count = new AtomicLong();

  private final CRC32C checksum = new CRC32C();
  private final long size;

  CountingInputStream(InputStream in) {
    this(in, -1);
  }

  /**
   * @param size the size of the file; -1 if the stream is not a file
   */
  CountingInputStream(InputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  /**
   * Returns the fingerprint of the file by the bytes read so far, or null if the stream is not a
   * file.
   */
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
