package stet.cli;

import picocli.CommandLine.Parameters;
import stet.model.Timeline;

/** The argument that names the article of a command. */
final class ArticleArgument {

  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "An article: its URL, identifier or id.")
  private String name = "";

  Timeline timeline(CommandContext program) {
    return ArgumentResolver.article(program, name);
  }
}
