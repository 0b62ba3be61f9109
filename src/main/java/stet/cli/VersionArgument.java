package stet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.model.Timeline;
import stet.model.Version;

/** The arguments that name a version of an article. */
final class VersionArgument {

  @Mixin private final ArticleArgument article = new ArticleArgument();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "A version, by number or instant (default: the last).")
  private @Nullable String name;

  Timeline timeline(CommandContext program) {
    return article.timeline(program);
  }

  Version of(Timeline timeline) {
    return name == null ? timeline.last() : ArgumentResolver.version(timeline, name);
  }
}
