package stet.intake.collect;

/**
 * Numbers of the responses that were erased from the WARC files.
 *
 * @param responses the number of all erased responses
 * @param atAnotherTime the number of these that were received outside of the erased time, with the
 *     same body
 */
public record WarcErasureResult(int responses, int atAnotherTime) {

  /** The result if nothing was erased. */
  public static final WarcErasureResult NOTHING = new WarcErasureResult(0, 0);

  /** The sum of two results. */
  public WarcErasureResult and(WarcErasureResult other) {
    return new WarcErasureResult(responses + other.responses, atAnotherTime + other.atAnotherTime);
  }
}
