package stet.query;

import java.util.List;

/**
 * Thrown for a query that cannot be understood, with the place, the reason and the queries that the
 * user may have meant.
 */
public final class InvalidQueryException extends Exception {

  private static final long serialVersionUID = 1;

  private final String reason;
  private final int at;
  private final int length;
  private final List<String> instead;

  public InvalidQueryException(int at, int length, String reason) {
    this(at, length, reason, List.of());
  }

  public InvalidQueryException(int at, int length, String reason, List<String> instead) {
    super(reason);
    this.reason = reason;
    this.at = at;
    this.length = length;
    this.instead = List.copyOf(instead);
  }

  /** The offset in the query of the place that cannot be understood. */
  public int at() {
    return at;
  }

  /** The number of characters that cannot be understood. */
  public int length() {
    return length;
  }

  /** Sentences that say why the query cannot be understood and what to write instead. */
  public String reason() {
    return reason;
  }

  /** Whole queries that the user may have meant. */
  public List<String> instead() {
    return instead;
  }
}
