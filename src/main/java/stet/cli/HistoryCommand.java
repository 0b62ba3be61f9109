package stet.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.HistoryJson;
import stet.api.JsonWriter;

/** The command {@code stet history}, which lists the versions of an article. */
@Command(
    name = "history",
    description = "Lists the versions of an article, and what each of them changed.",
    footer = {
      "  stet history https://www.harbourcourier.example/2025/10/14/ferry-gull-point",
      "  stet history 4w1crp2kfmzv8k5q --format json",
      "",
      "Exit status: 0 shown, 1 no such article, 2 called wrongly, 3 failed."
    })
final class HistoryCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "ARTICLE", description = "An article: its URL, identifier or id.")
  private String article = "";

  HistoryCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      HistoryJson history = program.api().history(ArgumentResolver.article(program, article));
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(history));
      } else {
        new AnswerPrinter(terminal).history(history);
      }
      return ExitStatus.OK;
    }
  }
}
