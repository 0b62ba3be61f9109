package stet.search;

/**
 * A request for the {@link ChangeLog} of a query in a part of the archive.
 *
 * @param after only steps that were recorded at positions above this one
 * @param upTo only steps that were recorded up to and including this position
 * @param limit the largest number of positions, at least 1; all steps of a position are listed, at
 *     most two
 * @param newestFirst whether the step recorded last comes first
 * @param bySeen whether steps are in order of the time at which they were first seen instead of
 *     their archive positions; {@code after} and {@code upTo} are then such times, in milliseconds
 *     since the epoch
 * @param recordedBelow of the steps first seen exactly at {@code upTo}, only those recorded at
 *     positions below this one
 */
public record ChangeLogQuestion(
    String query,
    long after,
    long upTo,
    int limit,
    boolean newestFirst,
    boolean bySeen,
    long recordedBelow) {

  /** A request for steps in order of their archive positions. */
  public ChangeLogQuestion(String query, long after, long upTo, int limit, boolean newestFirst) {
    this(query, after, upTo, limit, newestFirst, false, Long.MAX_VALUE);
  }

  /** A request for the steps of the whole archive with the latest times of first sighting. */
  public static ChangeLogQuestion newest(String query, int limit) {
    return seenBefore(query, Long.MAX_VALUE, Long.MAX_VALUE, limit);
  }

  /**
   * A request for the steps that were first seen before another one, or at the same instant and
   * recorded before it.
   *
   * @param millis the instant at which the other step was first seen
   * @param position the archive position at which the other step was recorded
   */
  public static ChangeLogQuestion seenBefore(String query, long millis, long position, int limit) {
    return new ChangeLogQuestion(query, Long.MIN_VALUE, millis, limit, true, true, position);
  }

  /** A request for the latest steps of the whole archive. */
  public static ChangeLogQuestion latest(String query, int limit) {
    return new ChangeLogQuestion(query, 0, Long.MAX_VALUE, limit, true);
  }

  /** A request for the latest steps recorded before a position. */
  public static ChangeLogQuestion before(String query, long position, int limit) {
    return new ChangeLogQuestion(query, 0, position - 1, limit, true);
  }
}
