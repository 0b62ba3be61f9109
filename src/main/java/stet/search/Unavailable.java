package stet.search;

/**
 * Result of a question that cannot be answered now because the index cannot be read or too many
 * users ask at once. The same question can be asked again later.
 *
 * @param reason a sentence that says what happened
 */
public record Unavailable<T>(String query, String reason) implements Result<T> {

  /** This result as the result of another question that depends on this one. */
  <R> Unavailable<R> retyped() {
    return new Unavailable<>(query, reason);
  }
}
