package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.lucene.store.AlreadyClosedException;
import stet.health.OperatorMessage;

/** The index cannot be read or written, for a reason that building it anew would not take away. */
public final class IndexException extends RuntimeException implements OperatorMessage {

  private static final long serialVersionUID = 1L;

  /**
   * @param failed what could not be done
   */
  IndexException(String failed, Throwable cause) {
    super(
        failed
            + ": "
            + cause.getMessage()
            + ". What was recorded is safe, and is found once that is put right.",
        cause);
  }

  /**
   * What a failure amounts to: what the disk said is told, however it was wrapped, and anything
   * else is what it was. Of several threads that write, the disk refuses one, and the others find
   * the writer closed.
   */
  static RuntimeException of(String failed, Exception failure) {
    return switch (failure) {
      case IOException disk -> new IndexException(failed, disk);
      case UncheckedIOException wrapped ->
          new IndexException(failed, Objects.requireNonNull(wrapped.getCause()));
      case AlreadyClosedException closed ->
          closed.getCause() instanceof IOException disk ? new IndexException(failed, disk) : closed;
      case RuntimeException known -> known;
      default -> new IndexException(failed, failure);
    };
  }
}
