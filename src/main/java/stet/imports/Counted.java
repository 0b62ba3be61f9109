package stet.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes that are read of a stream, for any thread to see. */
final class Counted extends InputStream {
  private final InputStream in;
  private final AtomicLong count = new AtomicLong();

  Counted(InputStream in) {
    this.in = in;
  }

  long bytes() {
    return count.get();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    if (read > 0) {
      count.addAndGet(read);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
