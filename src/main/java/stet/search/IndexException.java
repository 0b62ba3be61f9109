package stet.search;

import stet.health.OperatorMessage;

/**
 * Thrown when the index cannot be read or written, for a reason that a rebuild of the index would
 * not remove.
 */
public final class IndexException extends RuntimeException implements OperatorMessage {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception whose message says what failed and that no data are lost.
   *
   * @param failed what could not be done, as the beginning of a sentence
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
