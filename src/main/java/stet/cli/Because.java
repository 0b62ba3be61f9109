package stet.cli;

import org.jspecify.annotations.Nullable;

/** A reason that everybody may read, which nobody may leave out. */
final class Because {

  private static final int LONGEST = 500;

  private final String text;

  Because(@Nullable String given) {
    text = given == null ? "" : given.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new Refusal(
          Exit.USAGE,
          "Say why with --reason \"…\", in at most "
              + LONGEST
              + " characters: it stands in the public log.");
    }
  }

  String text() {
    return text;
  }
}
