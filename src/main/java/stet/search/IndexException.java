package stet.search;

import stet.health.OperatorMessage;

/** The index cannot be read or written, for a reason that building it anew would not take away. */
public final class IndexException extends RuntimeException implements OperatorMessage {

  private static final long serialVersionUID = 1L;

  /**
   * Says what failed, and that nothing is lost.
   *
   * @param failed what could not be done
   */
  public IndexException(String failed, Throwable cause) {
    super(
        failed
            + ": "
            + cause.getMessage()
            + ". What was recorded is safe, and is found once that is put right.",
        cause);
  }
}
