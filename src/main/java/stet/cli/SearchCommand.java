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
import stet.api.Export;
import stet.api.Json;
import stet.search.Answer;
import stet.search.BadQuery;
import stet.search.FindingReader;
import stet.search.Question;
import stet.search.Result;

/** {@code stet search}: a question about the changes. */
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

  private final Terminal terminal;

  @Mixin private final Common common;

  @Mixin private final Articles articles = new Articles(10);

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "What comes first: best (default), newest, oldest, significant (the most substantial"
              + " edit) or edited (where most was found).")
  private Question.Order order = Question.Order.BEST;

  @Option(
      names = "--export",
      paramLabel = "FORM",
      description =
          "All that is found, a line for each edit or version, as csv or jsonl, with no --limit:"
              + " article by article in order of id, each in order of time.")
  private Export.@Nullable Form export;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
  private List<String> words = new ArrayList<>();

  SearchCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() throws IOException {
    try (Program program = common.openExisting()) {
      program.deriver().catchUp();
      String query = String.join(" ", words);
      if (export != null) {
        Result<FindingReader> found = program.search().export(query);
        return found instanceof BadQuery<?> bad
            ? misunderstood(program, bad)
            : exported(Refusal.unlessAnswered(found), export);
      }
      Question question = new Question(query, articles.limit(), order, null);
      Result<Answer> answer = program.search().search(question);
      return answer instanceof BadQuery<?> bad
          ? misunderstood(program, bad)
          : answered(program, Refusal.unlessAnswered(answer));
    }
  }

  private int exported(FindingReader all, Export.Form form) throws IOException {
    try (all) {
      Telling.notices(terminal, all.notices());
      long written = Export.write(all, form, terminal.out());
      terminal.out().flush();
      return written == 0 ? Exit.NOT_ALL : Exit.OK;
    }
  }

  private int answered(Program program, Answer answer) {
    Telling.notices(terminal, answer.notices());
    perhaps(answer.instead());
    if (common.json()) {
      terminal.out().println(Json.indented(program.api().search(answer)));
    } else {
      new Telling(terminal).search(program.api().search(answer));
    }
    return answer.results().isEmpty() ? Exit.NOT_ALL : Exit.OK;
  }

  private int misunderstood(Program program, BadQuery<?> bad) {
    if (common.json()) {
      terminal.out().println(Json.indented(program.api().error(bad)));
    }
    String query = Terminal.harmless(bad.query().replaceAll("\\s", " "));
    int at = Math.clamp(bad.at(), 0, query.length());
    terminal.note("stet: " + Terminal.harmless(bad.message()));
    terminal.note("  " + query);
    terminal.note("  " + " ".repeat(Wrapped.width(query.substring(0, at))) + "^");
    perhaps(bad.instead());
    return Exit.USAGE;
  }

  private void perhaps(List<String> queries) {
    queries.forEach(meant -> terminal.note("Perhaps: " + Terminal.harmless(meant)));
  }
}
