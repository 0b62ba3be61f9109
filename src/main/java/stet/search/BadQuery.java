package stet.search;

import java.util.List;
import stet.query.InvalidQueryException;

/**
 * Result of a query that cannot be understood, or whose cursor or other parameter is wrong.
 *
 * @param at the offset of the mistake in the query; {@link #NOWHERE} if the query itself may be
 *     right
 * @param length the number of wrong characters there, at least 0
 * @param instead whole queries that the user may have meant; often none
 */
public record BadQuery<T>(String query, String message, int at, int length, List<String> instead)
    implements Result<T> {

  /** The value of {@code at} if the fault is not in the query, but in another parameter. */
  public static final int NOWHERE = -1;

  /** Creates the result for a fault in another parameter of the request, such as a cursor. */
  public BadQuery(String query, String message) {
    this(query, message, NOWHERE, 0);
  }

  public BadQuery(String query, String message, int at, int length) {
    this(query, message, at, length, List.of());
  }

  /** The result of a query that the parser refused. */
  public static <T> BadQuery<T> of(String query, InvalidQueryException invalid) {
    return new BadQuery<>(
        query, invalid.reason(), invalid.at(), invalid.length(), invalid.instead());
  }

  /** This result as the result of another question that depends on this one. */
  <R> BadQuery<R> retyped() {
    return new BadQuery<>(query, message, at, length, instead);
  }
}
