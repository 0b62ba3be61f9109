package stet.health;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells errors that a process cannot survive from failures that another try may mend. */
public final class FatalErrors {

  /** Deeper chains of causes are loops. */
  private static final int DEEPEST = 32;

  private FatalErrors() {}

  /**
   * The error in a failure, or in what caused it, after which no thread can be trusted to go on: of
   * memory, of the virtual machine, of classes that cannot be loaded. A stack that overflowed is
   * unwound, and no reason to end.
   */
  public static Optional<Error> in(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof Error error && !(cause instanceof StackOverflowError)) {
        return Optional.of(error);
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }
}
