package stet.intake.collect;

import stet.store.ArchiveException;

/**
 * This machine's clock is far ahead of the time, so that nothing may be recorded by it. The message
 * says what shows that, and what to do.
 */
final class ClockAheadException extends ArchiveException {
  private static final long serialVersionUID = 1;

  ClockAheadException(String message) {
    super(message);
  }
}
