package stet.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.DiffJson;
import stet.api.JsonWriter;
import stet.model.Timeline;
import stet.model.Version;

/** The command {@code stet diff}, which shows the changes between two versions of an article. */
@Command(
    name = "diff",
    description = {
      "Shows what changed between two versions of an article.",
      "Words that went stand in [-…-], words that came in {+…+}."
    },
    footer = {
      "  stet diff URL                          the latest change",
      "  stet diff URL 2 3                      what version 3 changed in version 2",
      "  stet diff URL 1                        everything since the first version",
      "  stet diff URL 20140314130000 20140314140000",
      "",
      "Exit status: 0 shown, 1 no such article or version, 2 called wrongly, 3 failed."
    })
final class DiffCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final ArticleArgument article = new ArticleArgument();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FROM",
      description = "The older version, by number or instant (default: the one before the last).")
  private @Nullable String from;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "TO",
      description = "The newer version, by number or instant (default: the last).")
  private @Nullable String to;

  DiffCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      Timeline timeline = article.timeline(program);
      Version newer = to == null ? timeline.last() : ArgumentResolver.version(timeline, to);
      Version older =
          from == null ? beforeLast(timeline) : ArgumentResolver.version(timeline, from);
      DiffJson diff = program.api().diff(timeline, older, newer);
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(diff));
      } else {
        new AnswerPrinter(terminal).diff(diff);
      }
      return ExitStatus.OK;
    }
  }

  private static Version beforeLast(Timeline timeline) {
    return timeline
        .before(timeline.last())
        .orElseThrow(
            () ->
                new CommandRefusal(
                    ExitStatus.NOT_ALL,
                    "The article has one version, so nothing has changed: read it with `stet show`."));
  }
}
