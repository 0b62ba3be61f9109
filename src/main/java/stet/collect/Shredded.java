package stet.collect;

/**
 * What went of what was fetched.
 *
 * @param responses how many answers of servers
 * @param atAnotherTime how many of them came at another time than was to be erased, and said the
 *     same
 */
public record Shredded(int responses, int atAnotherTime) {

  /** Where there was nothing. */
  public static final Shredded NOTHING = new Shredded(0, 0);

  /** Both together. */
  public Shredded and(Shredded other) {
    return new Shredded(responses + other.responses, atAnotherTime + other.atAnotherTime);
  }
}
