package stet.intake.imports;

import java.io.EOFException;

/** Thrown when a record is not an observation. The reason is given in words. */
final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The text that the XML parser puts between a place, in its own notation, and the message. */
  private static final String MESSAGE = "\nMessage: ";

  private final String reason;

  MalformedRecordException(String reason) {
    // The exception has no stack trace, because it is expected, and thrown a million times for a
    // bad file.
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Returns the message of an exception in one line, without any of the file's bytes. */
  static String message(Throwable e) {
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
    int bytes = line.indexOf(": ..."); // the bytes of the file follow
    return bytes < 0 ? line : line.substring(0, bytes);
  }
}
