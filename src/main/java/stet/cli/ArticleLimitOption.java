package stet.cli;

import picocli.CommandLine.Option;

/** The option for the number of articles in an answer. */
final class ArticleLimitOption {

  private static final int MOST = 1000;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many articles, 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int limit;

  /**
   * Creates the option.
   *
   * @param usual the default value
   */
  ArticleLimitOption(int usual) {
    this.limit = usual;
  }

  int limit() {
    return checked(limit, "articles");
  }

  /** Returns the number if it is 1 to 1000. Otherwise the command is refused. */
  static int checked(int limit, String nouns) {
    if (limit < 1 || limit > MOST) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "--limit is a number of " + nouns + ", 1 to " + MOST + ".");
    }
    return limit;
  }
}
