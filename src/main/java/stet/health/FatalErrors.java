package stet.health;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Classification of failures. It distinguishes errors that a process cannot survive from failures
 * after which a retry may succeed.
 */
public final class FatalErrors {

  /** The depth beyond which a chain of causes is assumed to be a loop. */
  private static final int DEEPEST = 32;

  private FatalErrors() {}

  /**
   * The error, among a failure and its causes, after which no thread can safely continue: lack of
   * memory, an error of the virtual machine, a class that cannot be loaded. A stack overflow does
   * not count, because the stack is unwound.
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
