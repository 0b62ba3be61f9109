package stet.web.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * An output stream that gives back the writing thread's permit while a client receives the written
 * data, so that a slow client does not keep others from producing their answers.
 */
final class PermitReleasingOutputStream extends OutputStream {

  private final OutputStream out;
  private final Semaphore permits;

  /**
   * Creates a stream.
   *
   * @param permits the permits, one of which the writing thread holds
   */
  PermitReleasingOutputStream(OutputStream out, Semaphore permits) {
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
