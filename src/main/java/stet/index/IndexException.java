package stet.index;

/** The index cannot be read or written, for a reason that building it anew would not take away. */
public final class IndexException extends RuntimeException {
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
}
