package stet.cli;

import stet.search.BadQuery;
import stet.search.Result;
import stet.search.Unavailable;

/** A command that cannot do what was asked: one sentence that says why and what to do next. */
final class CommandRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  CommandRefusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  /** Of a question that cannot be understood. */
  CommandRefusal(BadQuery<?> bad) {
    this(ExitStatus.USAGE, TerminalOutput.harmless(bad.message()));
  }

  /** Of a question that cannot be answered now. */
  CommandRefusal(Unavailable<?> now) {
    this(ExitStatus.FAILED, now.reason());
  }

  /** The answer to a question; else the refusal that says why there is none. */
  static <T> T unlessAnswered(Result<T> result) {
    return result.orElseThrow(CommandRefusal::new, CommandRefusal::new);
  }

  int status() {
    return status;
  }
}
