package stet.search;

/**
 * A request for the {@link ChangeLog} of a query in a part of the archive.
 *
 * @param after only steps that were recorded at positions above this one
 * @param upTo only steps that were recorded up to and including this position
 * @param limit the number of positions, at least 1; all steps of a position are listed, which are
 *     two at most
 * @param newestFirst whether the step recorded last comes first
 */
public record ChangeLogQuestion(
    String query, long after, long upTo, int limit, boolean newestFirst) {

  /** A request for the latest steps of the whole archive. */
  public static ChangeLogQuestion latest(String query, int limit) {
    return new ChangeLogQuestion(query, 0, Long.MAX_VALUE, limit, true);
  }

  /** A request for the latest steps recorded before a position. */
  public static ChangeLogQuestion before(String query, long position, int limit) {
    return new ChangeLogQuestion(query, 0, position - 1, limit, true);
  }
}
