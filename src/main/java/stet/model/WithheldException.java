package stet.model;

/** What was asked for is there, or was, and is not told. Its message says why, in a sentence. */
public final class WithheldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Withholding withholding;

  public WithheldException(String what, Withholding withholding) {
    super(what + " " + withholding.told(), null, false, false);
    this.withholding = withholding;
  }

  public Withholding withholding() {
    return withholding;
  }
}
