package stet.store;

import stet.health.OperatorMessage;

/**
 * Thrown when the archive cannot be used any further: the disk is full, or the file is damaged or
 * does not belong to Stet. A caller must never continue without the archive. The message says what
 * happened and what to do next.
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
