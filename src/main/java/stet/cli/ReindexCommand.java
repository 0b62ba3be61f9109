package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.App;

/** {@code stet reindex}: the index anew. */
@Command(
    name = "reindex",
    description = {
      "Builds the index anew beside the old one, which answers until then, and switches to it.",
      "Nothing is lost by it: the index is derived from the archive."
    },
    footer = {
      "  stet reindex",
      "  stet reindex --home /srv/stet",
      "",
      "Exit status: 0 done, 2 called wrongly, 3 failed."
    })
final class ReindexCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private Common common = new Common();

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (App app = common.openExisting()) {
      long versions = app.archive().census().versions();
      try (ProgressLine progress =
          ProgressLine.of(terminal, "Indexing", versions, " versions", 1)) {
        app.index().reindex(done -> progress.at(() -> done, ""));
      }
      terminal.out().println(Telling.count(versions, "version") + " indexed");
      return Exit.OK;
    }
  }
}
