package stet.intake.collect;

import stet.store.ArchiveException;

/**
 * Thrown when this machine's clock is far ahead of the real time, so that nothing may be recorded
 * by it. The message gives the evidence, and says what to do.
 */
final class ClockAheadException extends ArchiveException {
  private static final long serialVersionUID = 1;

  ClockAheadException(String message) {
    super(message);
  }
}
