package stet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.ExportWriter;
import stet.api.JsonWriter;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.Question;
import stet.search.Result;
import stet.search.SearchMatchReader;

/** The command {@code stet search}, which runs a query. */
@Command(
    name = "search",
    description = {
      "Searches what changed, and what the articles said. The words of QUERY are put together with"
          + " spaces; quote it for the shell where it has quotation marks of its own."
    },
    footer = {
      "  stet search ferry                              versions that say it",
      "  stet search tag:quote-changed                  which articles changed a quote?",
      "  stet search 'person:\"Ilse Corvane\"'            edits that name a person",
      "  stet search 'touched:\"illegal settlement\"'     edits that changed a phrase",
      "  stet search removed:rioters added:protesters   one word gone, another come",
      "  stet search tag:number seen:2025-10 --sort newest --limit 3",
      "  stet search tag:quote-changed --export csv > quotes.csv",
      "  stet search -- -tag:headline tag:number        a query that begins with a minus",
      "",
      "Exit status: 0 found, 1 nothing found, 2 called wrongly or the query cannot be understood,",
      "3 failed."
    })
final class SearchCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final ArticleLimitOption articles = new ArticleLimitOption(10);

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "What comes first: best (default), newest, oldest, significant (the most substantial"
              + " edit), edited (where most was found), or the article with the most versions"
              + " (versions), the latest change (changed) or the latest first sighting"
              + " (appeared).")
  private Question.Order order = Question.Order.BEST;

  @Option(
      names = "--export",
      paramLabel = "FORM",
      description =
          "All that is found, a line for each edit or version, as csv or jsonl, with no --limit:"
              + " article by article in order of id, each in order of time.")
  private ExportWriter.@Nullable Form export;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  SearchCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws IOException {
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      String query = String.join(" ", words);
      if (export != null) {
        Result<SearchMatchReader> found = program.search().export(query);
        return found instanceof BadQuery<?> bad
            ? misunderstood(program, bad)
            : exported(program, CommandRefusal.unlessAnswered(found), export);
      }
      Question question = new Question(query, articles.limit(), order, null);
      Result<Answer> answer = program.search().search(question);
      return answer instanceof BadQuery<?> bad
          ? misunderstood(program, bad)
          : answered(program, CommandRefusal.unlessAnswered(answer));
    }
  }

  private int exported(CommandContext program, SearchMatchReader all, ExportWriter.Form form)
      throws IOException {
    try (all) {
      AnswerPrinter.notices(terminal, all.notices());
      long written = ExportWriter.write(all, form, program.archive().publishers(), terminal.out());
      terminal.out().flush();
      return written == 0 ? ExitStatus.NOT_ALL : ExitStatus.OK;
    }
  }

  private int answered(CommandContext program, Answer answer) {
    AnswerPrinter.notices(terminal, answer.notices());
    perhaps(answer.instead());
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(program.api().search(answer)));
    } else {
      new AnswerPrinter(terminal).search(program.api().search(answer));
    }
    return answer.results().isEmpty() ? ExitStatus.NOT_ALL : ExitStatus.OK;
  }

  private int misunderstood(CommandContext program, BadQuery<?> bad) {
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(program.api().error(bad)));
    }
    String query = TerminalOutput.harmless(bad.query().replaceAll("\\s", " "));
    int at = Math.clamp(bad.at(), 0, query.length());
    terminal.note("stet: " + TerminalOutput.harmless(bad.message()));
    terminal.note("  " + query);
    terminal.note("  " + " ".repeat(LineWrapper.width(query.substring(0, at))) + "^");
    perhaps(bad.instead());
    return ExitStatus.USAGE;
  }

  private void perhaps(List<String> queries) {
    queries.forEach(meant -> terminal.note("Perhaps: " + TerminalOutput.harmless(meant)));
  }
}
