package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.api.SwapsJson;
import stet.search.SwapQuestion;
import stet.search.SwapTable;

/**
 * The command {@code stet swaps}, which lists the words that were replaced, with the words that
 * replaced them.
 */
@Command(
    name = "swaps",
    description = {
      "Counts which words stand where others stood, the commonest first: in all edits, or in those"
          + " that QUERY finds. The least words that differ are counted, so nothing twice."
    },
    footer = {
      "  stet swaps",
      "  stet swaps where:headline",
      "  stet swaps --source ledger --seen 2025-10 --limit 50",
      "",
      "Exit status: 0 found, 1 nothing was replaced, 2 called wrongly, 3 failed."
    })
final class SwapsCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Option(names = "--limit", paramLabel = "N", description = "How many, 1 to 1000 (default: 20).")
  private int limit = 20;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only swaps in articles of this source.")
  private String source = "";

  @Option(
      names = "--seen",
      paramLabel = "WHEN",
      description = "Only of that time, as seen: takes it: 2025, 2025-10, <7d.")
  private String seen = "";

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Which edits (default: all).")
  private List<String> words = new ArrayList<>();

  SwapsCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    int most = ArticleLimitOption.checked(limit, "swaps");
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      SwapQuestion question = SwapQuestion.of(String.join(" ", words), source, seen, most);
      SwapTable table = CommandRefusal.unlessAnswered(program.search().swaps(question));
      return print(program.api().swaps(table));
    }
  }

  private int print(SwapsJson swaps) {
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(swaps));
    } else {
      tell(swaps);
    }
    return swaps.swaps().isEmpty() ? ExitStatus.NOT_ALL : ExitStatus.OK;
  }

  private void tell(SwapsJson swaps) {
    AnswerPrinter.notices(terminal, swaps.notices());
    if (swaps.swaps().isEmpty()) {
      terminal.paragraph("", "Nothing was replaced by anything.");
    }
    for (SwapsJson.RowJson row : swaps.swaps()) {
      terminal.paragraph(
          "",
          terminal.styled(
                  TerminalStyle.BOLD,
                  TerminalOutput.harmless(row.before())
                      + " > "
                      + TerminalOutput.harmless(row.after()))
              + "  "
              + AnswerPrinter.count(row.edits(), "edit")
              + " in "
              + AnswerPrinter.count(row.articles(), "article"));
      SwapsJson.WithinJson within = row.within();
      if (within != null) {
        terminal.paragraph(
            "  ",
            "as %s > %s in %s"
                .formatted(
                    TerminalOutput.harmless(within.before()),
                    TerminalOutput.harmless(within.after()),
                    AnswerPrinter.count(within.edits(), "edit")));
      }
      terminal.paragraph(
          "  ",
          terminal.styled(
              TerminalStyle.FAINT,
              String.join(
                      ", ",
                      row.sources().stream().map(s -> TerminalOutput.harmless(s.source())).toList())
                  + "  "
                  + InstantFormat.span(row.first(), row.last())));
    }
  }
}
