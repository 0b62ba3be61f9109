package stet.index;

/** The index cannot be read or written, for a reason that building it anew would not take away. */
public final class IndexException extends RuntimeException {
  IndexException(String message, Throwable cause) {
    super(message, cause);
  }
}
