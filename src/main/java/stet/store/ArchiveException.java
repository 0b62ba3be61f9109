package stet.store;

import stet.health.OperatorMessage;

/**
 * Thrown when the archive cannot go on: the disk is full, or the file is damaged or does not belong
 * to Stet. A caller must never carry on without the archive; the message says what happened and
 * what to do next.
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
