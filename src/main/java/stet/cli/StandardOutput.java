package stet.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that records why it could not be written. A program that prints continues without
 * noticing the failure, and half of an export must not be taken for all of it.
 */
final class StandardOutput extends FilterOutputStream {

  private @Nullable IOException failure;

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * The reason why not everything was written; empty if everything was written, or the reader
   * closed the pipe.
   */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(Throwable::getMessage)
        .filter(reason -> !reason.contains("Broken pipe"));
  }
}
