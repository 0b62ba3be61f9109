package stet.search;

/**
 * The index cannot be read now, or too many ask at once; the same question can be put again in a
 * while.
 *
 * @param reason what happened, in a sentence
 */
public record Unavailable<T>(String query, String reason) implements Result<T> {

  /** The same for another question that depends on this one. */
  <R> Unavailable<R> retyped() {
    return new Unavailable<>(query, reason);
  }
}
