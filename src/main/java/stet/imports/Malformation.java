package stet.imports;

/** Why a record is no observation. */
final class Malformation extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  Malformation(String reason) {
    // Expected, and by the million in a bad file: no stack trace.
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
