package stet.intake.collect;

/**
 * What went of what was fetched.
 *
 * @param responses how many answers of servers
 * @param atAnotherTime how many of them came at another time than was to be erased, and said the
 *     same
 */
public record WarcErasureResult(int responses, int atAnotherTime) {

  /** Where there was nothing. */
  public static final WarcErasureResult NOTHING = new WarcErasureResult(0, 0);

  /** Both together. */
  public WarcErasureResult and(WarcErasureResult other) {
    return new WarcErasureResult(responses + other.responses, atAnotherTime + other.atAnotherTime);
  }
}
