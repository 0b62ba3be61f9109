package stet.cli;

import stet.search.BadQuery;
import stet.search.Result;
import stet.search.Unavailable;

/** A command that cannot do what was asked: one sentence that says why and what to do next. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  /** Of a question that cannot be understood. */
  Refusal(BadQuery<?> bad) {
    this(Exit.USAGE, Terminal.harmless(bad.message()));
  }

  /** Of a question that cannot be answered now. */
  Refusal(Unavailable<?> now) {
    this(Exit.FAILED, now.reason());
  }

  /** The answer to a question; else the refusal that says why there is none. */
  static <T> T unlessAnswered(Result<T> result) {
    return result.orElseThrow(Refusal::new, Refusal::new);
  }

  int status() {
    return status;
  }
}
