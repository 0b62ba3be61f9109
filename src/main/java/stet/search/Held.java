package stet.search;

import java.util.function.Function;

/** How much the index holds, or why that cannot be told now. */
public sealed interface Held permits Holdings, Unavailable {

  /**
   * How much it holds.
   *
   * @param failure of a reason, in a sentence
   */
  default <X extends RuntimeException> Holdings orElseThrow(Function<String, X> failure) {
    return switch (this) {
      case Holdings holdings -> holdings;
      case Unavailable now -> throw failure.apply(now.reason());
    };
  }
}
