package stet.store;

import stet.health.OperatorMessage;

/**
 * The archive cannot go on: the disk is full, the file is damaged or not ours. Never a reason to
 * carry on without it; the message says what happened and what to do next.
 */
public class ArchiveException extends RuntimeException implements OperatorMessage {

  private static final long serialVersionUID = 1L;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
