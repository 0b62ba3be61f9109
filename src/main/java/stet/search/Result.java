package stet.search;

import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a question: its answer, or the reason why there is none, which is that the question
 * cannot be understood or cannot be answered now.
 *
 * @param <T> the type of the answer
 */
public sealed interface Result<T> permits Found, BadQuery, Unavailable {

  /** This result with its answer, if there is one, converted by a function. */
  default <R> Result<R> map(Function<? super T, R> converter) {
    return flatMap(value -> new Found<>(converter.apply(value)));
  }

  /** The result of a second question, which is asked only if this one was answered. */
  default <R> Result<R> flatMap(Function<? super T, Result<R>> second) {
    return switch (this) {
      case Found<T> found -> second.apply(found.value());
      case BadQuery<T> bad -> bad.retyped();
      case Unavailable<T> unavailable -> unavailable.retyped();
    };
  }

  /** The answer, if there is one. */
  default Optional<T> answer() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  /**
   * The answer; if there is none, throws an exception that the caller provides.
   *
   * @param ofBadQuery creates the exception for a query that cannot be understood
   * @param ofUnavailable creates the exception for a question that cannot be answered now
   */
  default T orElseThrow(
      Function<BadQuery<?>, ? extends RuntimeException> ofBadQuery,
      Function<Unavailable<?>, ? extends RuntimeException> ofUnavailable) {
    return switch (this) {
      case Found<T> found -> found.value();
      case BadQuery<T> bad -> throw ofBadQuery.apply(bad);
      case Unavailable<T> unavailable -> throw ofUnavailable.apply(unavailable);
    };
  }
}
