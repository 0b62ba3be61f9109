package stet.web.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * An output stream that gives its producer's permit back while its reader takes what was written:
 * whoever reads slowly keeps no other from producing.
 */
final class YieldingOutputStream extends OutputStream {

  private final OutputStream out;
  private final Semaphore permits;

  /**
   * @param permits of which the thread that writes holds one
   */
  YieldingOutputStream(OutputStream out, Semaphore permits) {
    this.out = out;
    this.permits = permits;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    permits.release();
    try {
      out.write(bytes, from, length);
    } finally {
      permits.acquireUninterruptibly();
    }
  }

  @Override
  public void flush() throws IOException {
    permits.release();
    try {
      out.flush();
    } finally {
      permits.acquireUninterruptibly();
    }
  }
}
