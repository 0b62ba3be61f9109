package stet.search;

/**
 * A query, and the part of the archive in which its steps are listed.
 *
 * @param after only steps that were recorded at positions above this one
 * @param upTo only those recorded up to and with this one
 * @param limit positions, at least 1: of each all steps are told, which are two at most
 * @param newestFirst whether the last recorded comes first
 */
public record ChangeLogQuestion(
    String query, long after, long upTo, int limit, boolean newestFirst) {

  /** The latest in all that was recorded. */
  public static ChangeLogQuestion latest(String query, int limit) {
    return new ChangeLogQuestion(query, 0, Long.MAX_VALUE, limit, true);
  }

  /** The latest recorded before that position. */
  public static ChangeLogQuestion before(String query, long position, int limit) {
    return new ChangeLogQuestion(query, 0, position - 1, limit, true);
  }
}
