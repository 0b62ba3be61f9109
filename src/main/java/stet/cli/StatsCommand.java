package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.api.Json;
import stet.api.StatsJson;
import stet.search.IndexCounts;

/** {@code stet stats}: how much there is. */
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

  private final Terminal terminal;

  @Mixin private final Common common;

  StatsCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() {
    try (Program program = common.openExisting()) {
      program.deriver().catchUp();
      IndexCounts counts = Refusal.unlessAnswered(program.search().counts());
      Telling.notices(terminal, counts.notices());
      StatsJson stats = StatsJson.of(program.archive().census(), counts);
      if (common.json()) {
        terminal.out().println(Json.indented(stats));
      } else {
        new Telling(terminal).stats(stats);
      }
      return Exit.OK;
    }
  }
}
