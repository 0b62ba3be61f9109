package stet.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standard output, which remembers why it could not be written: whoever prints to it goes on
 * without a word, and half of an export must not pass for all of it.
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

  /** Why not all was written; nothing where it was, or where whoever listened had enough. */
  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure)
        .map(Throwable::getMessage)
        .filter(reason -> !reason.contains("Broken pipe"));
  }
}
