package stet.search;

import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a question: it was answered, it cannot be understood, or it cannot be answered
 * now.
 *
 * @param <T> the answer
 */
public sealed interface Result<T> permits Found, BadQuery, Unavailable {

  /** The same question's result with something else made of the answer. */
  default <R> Result<R> map(Function<? super T, R> made) {
    return flatMap(value -> new Found<>(made.apply(value)));
  }

  /** The result of a question that is asked once this one is answered; else this one. */
  default <R> Result<R> flatMap(Function<? super T, Result<R>> asked) {
    return switch (this) {
      case Found<T> found -> asked.apply(found.value());
      case BadQuery<T> bad -> bad.retyped();
      case Unavailable<T> now -> now.retyped();
    };
  }

  /** The answer, where there is one. */
  default Optional<T> answer() {
    return this instanceof Found<T> found ? Optional.of(found.value()) : Optional.empty();
  }

  /**
   * The answer.
   *
   * @param bad the exception for a query that cannot be understood
   * @param now the exception for a question that cannot be answered now
   */
  default T orElseThrow(
      Function<BadQuery<?>, ? extends RuntimeException> bad,
      Function<Unavailable<?>, ? extends RuntimeException> now) {
    return switch (this) {
      case Found<T> found -> found.value();
      case BadQuery<T> query -> throw bad.apply(query);
      case Unavailable<T> reason -> throw now.apply(reason);
    };
  }
}
