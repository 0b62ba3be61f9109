package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code stet reindex}, which rebuilds the index. */
@Command(
    name = "reindex",
    description = {
      "Builds a new index. The old one answers until the new one is complete.",
      "Nothing is lost by it: the index is derived from the archive."
    },
    footer = {
      "  stet reindex",
      "  stet reindex --home /srv/stet",
      "",
      "Exit status: 0 done, 2 called wrongly, 3 failed."
    })
final class ReindexCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  ReindexCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      long versions = program.archive().census().versions();
      try (ProgressLine progress =
          ProgressLine.of(terminal, "Indexing", versions, " versions", 1)) {
        program.deriver().reindex(done -> progress.at(() -> done, ""));
      }
      terminal.out().println(AnswerPrinter.count(versions, "version") + " indexed");
      return ExitStatus.OK;
    }
  }
}
