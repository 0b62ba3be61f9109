package stet.intake.imports;

import java.io.EOFException;

/** Why a record is no observation. */
final class RecordError extends Exception {
  private static final long serialVersionUID = 1L;

  /** What the parser of XML puts before what it has to say, behind its own form of a place. */
  private static final String MESSAGE = "\nMessage: ";

  private final String reason;

  RecordError(String reason) {
    // Expected, and by the million in a bad file: no stack trace.
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** What an exception says, in one line, and nothing of the file's bytes. */
  static String told(Throwable e) {
    String message = e.getMessage();
    boolean ends =
        e instanceof EOFException
            || (message != null
                && (message.contains("Premature end of file")
                    || message.contains("must start and end within the same entity")));
    if (ends) {
      return "the file ends in the middle";
    }
    if (message == null) {
      return e.getClass().getSimpleName();
    }
    int behindPlace = message.indexOf(MESSAGE);
    String said = behindPlace < 0 ? message : message.substring(behindPlace + MESSAGE.length());
    String line = said.lines().findFirst().orElse("");
    int bytes = line.indexOf(": ..."); // then come some of the file
    return bytes < 0 ? line : line.substring(0, bytes);
  }
}
