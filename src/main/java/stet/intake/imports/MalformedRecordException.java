package stet.intake.imports;

import java.io.EOFException;

/** Thrown when a record is no observation, with the reason. */
final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The text that the XML parser puts between its own form of a place and its message. */
  private static final String MESSAGE = "\nMessage: ";

  private final String reason;

  MalformedRecordException(String reason) {
    // Expected, and by the million in a bad file: no stack trace.
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** The message of an exception, in one line, without any of the file's bytes. */
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
