package stet.cli;

import picocli.CommandLine.Option;

/** The option for a public reason, which is required. */
final class ReasonOption {

  private static final int LONGEST = 500;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for everybody to read.")
  private String given = "";

  void require() {
    if (text().isEmpty() || text().length() > LONGEST) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "Say why with --reason \"…\", in at most "
              + LONGEST
              + " characters: it stands in the public log.");
    }
  }

  String text() {
    return given.strip();
  }
}
