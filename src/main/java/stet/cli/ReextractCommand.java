package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.intake.collect.Reextraction;
import stet.model.ArticleId;

/** The command {@code stet reextract}, which extracts stored pages again by the present rules. */
@Command(
    name = "reextract",
    description = {
      "Reads the pages that were fetched anew, by the extraction rules of today: all of an article"
          + " at once, so that no revision shows what only the rules changed. What older rules made"
          + " of a page is kept, and no longer shown."
    },
    footer = {
      "  stet reextract",
      "  stet reextract https://www.vestmereledger.example/nation/2025/10/04/port-alder-riot",
      "",
      "Exit status: 0 done, 1 no such article, 2 called wrongly, 3 failed."
    })
final class ReextractCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(
      arity = "0..*",
      paramLabel = "ARTICLE",
      description = "Articles, by URL, identifier or id (default: all that were fetched).")
  private List<String> articles = new ArrayList<>();

  ReextractCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      Reextraction reextraction = program.reextraction();
      List<ArticleId> chosen =
          articles.isEmpty()
              ? reextraction.articles()
              : articles.stream()
                  .map(a -> ArgumentResolver.article(program, a).article().id())
                  .toList();
      long pages = 0;
      long refused = 0;
      long versions = 0;
      long recorded = 0;
      try (ProgressLine progress =
          ProgressLine.of(terminal, "Reading", chosen.size(), " articles", 1)) {
        for (int i = 0; i < chosen.size(); i++) {
          Reextraction.Done done = reextraction.of(chosen.get(i));
          if (done != null) {
            pages += done.pages();
            refused += done.refused();
            versions += done.receipt().newVersions();
            recorded += done.receipt().recorded();
          }
          progress.at(i + 1, chosen.size());
        }
      }
      program.deriver().catchUp();
      AnswerPrinter telling = new AnswerPrinter(terminal);
      telling.row("articles", chosen.size());
      telling.row("pages read", pages);
      telling.row("read otherwise", recorded);
      telling.row("more versions", versions);
      telling.row("no article", refused);
      terminal.out().println("by the rules " + Reextraction.reader());
      return ExitStatus.OK;
    }
  }
}
