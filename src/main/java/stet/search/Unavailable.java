package stet.search;

/**
 * Result of a question that cannot be answered now, because the index cannot be read or too many
 * users ask at once; the same question can be asked again in a while.
 *
 * @param reason what happened, in a sentence
 */
public record Unavailable<T>(String query, String reason) implements Result<T> {

  /** The same result for another question that depends on this one. */
  <R> Unavailable<R> retyped() {
    return new Unavailable<>(query, reason);
  }
}
