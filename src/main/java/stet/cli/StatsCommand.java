package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.api.JsonWriter;
import stet.api.StatsJson;
import stet.search.IndexCounts;

/** The command {@code stet stats}, which counts the sources, articles, versions and edits. */
@Command(
    name = "stats",
    description = "Counts the sources, articles, versions and edits.",
    footer = {
      "  stet stats",
      "  stet stats --home /srv/stet --format json",
      "",
      "Exit status: 0 shown, 2 called wrongly, 3 failed."
    })
final class StatsCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  StatsCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      IndexCounts counts = CommandRefusal.unlessAnswered(program.search().counts());
      AnswerPrinter.notices(terminal, counts.notices());
      StatsJson stats = StatsJson.of(program.archive().census(), counts);
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(stats));
      } else {
        new AnswerPrinter(terminal).stats(stats);
      }
      return ExitStatus.OK;
    }
  }
}
