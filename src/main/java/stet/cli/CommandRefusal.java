package stet.cli;

import stet.search.BadQuery;
import stet.search.Result;
import stet.search.Unavailable;

/**
 * Thrown when a command cannot be done as requested. The message gives the reason and the next
 * step.
 */
final class CommandRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandRefusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  /** Creates the refusal of a query that cannot be understood. */
  CommandRefusal(BadQuery<?> bad) {
    this(ExitStatus.USAGE, TerminalOutput.harmless(bad.message()));
  }

  /** Creates the refusal of a question that cannot be answered now. */
  CommandRefusal(Unavailable<?> now) {
    this(ExitStatus.FAILED, now.reason());
  }

  /** Returns the answer to a question. If there is none, throws the refusal. */
  static <T> T unlessAnswered(Result<T> result) {
    return result.orElseThrow(CommandRefusal::new, CommandRefusal::new);
  }

  int status() {
    return status;
  }
}
