package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.api.JsonWriter;
import stet.api.VersionTextJson;
import stet.model.Timeline;
import stet.model.Version;

/** The command {@code stet show}, which shows one version of an article. */
@Command(
    name = "show",
    description = "Shows an article as it stood in one version.",
    footer = {
      "  stet show URL                          as it was last seen",
      "  stet show URL 1                        as it was first seen",
      "  stet show URL 2014-03-14T13:30:00Z     as it stood then",
      "",
      "Exit status: 0 shown, 1 no such article or version, 2 called wrongly, 3 failed."
    })
final class ShowCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final VersionArgument version = new VersionArgument();

  ShowCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      Timeline timeline = version.timeline(program);
      Version chosen = version.of(timeline);
      VersionTextJson standing = program.api().standing(timeline, chosen);
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(standing));
      } else {
        new AnswerPrinter(terminal).standing(standing);
      }
      return ExitStatus.OK;
    }
  }
}
