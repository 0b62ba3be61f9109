package stet.model;

/**
 * Thrown when the requested data is withheld or erased. Its message gives the reason, in a
 * sentence.
 */
public final class WithheldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Withholding withholding;

  public WithheldException(String what, Withholding withholding) {
    super(what + " " + withholding.describe(), null, false, false);
    this.withholding = withholding;
  }

  public Withholding withholding() {
    return withholding;
  }
}
