package stet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.model.Withholding;

/** The argument that names an article, with the options for a time that selects versions. */
final class PassageArgument {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ARTICLE",
      description = "An article: its URL, identifier or id.")
  private @Nullable String article;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Only what was seen from then on: a day, as 2025-10-04, or an instant.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "INSTANT", description = "Only what was seen until then.")
  private @Nullable String to;

  boolean isNamed() {
    return article != null;
  }

  boolean isTimed() {
    return from != null || to != null;
  }

  Withholding.OfArticle in(CommandContext program) {
    return TimeRangeOption.of(from, to)
        .in(ArgumentResolver.known(program, String.valueOf(article)));
  }
}
