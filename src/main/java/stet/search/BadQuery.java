package stet.search;

import java.util.List;
import stet.query.Misread;

/**
 * A query that cannot be understood.
 *
 * @param at offset in the query of the place that is wrong; {@link #NOWHERE} where the query itself
 *     may be as it is
 * @param length how many characters are wrong there, at least 0
 * @param instead whole queries that may have been meant; often none
 */
public record BadQuery(String query, String message, int at, int length, List<String> instead)
    implements Outcome, Counted, Traced, Profiled, Retold, Chronicled, Swapped, Exported {

  /** Not in the query: what else was asked with it is wrong. */
  public static final int NOWHERE = -1;

  /** What was asked beside the query, as a cursor, is wrong. */
  public BadQuery(String query, String message) {
    this(query, message, NOWHERE, 0);
  }

  public BadQuery(String query, String message, int at, int length) {
    this(query, message, at, length, List.of());
  }

  /** What became of a query that was misread. */
  public static BadQuery of(String query, Misread misread) {
    return new BadQuery(
        query, misread.reason(), misread.at(), misread.length(), misread.instead(query));
  }
}
