package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.FacetsJson.BarJson;
import stet.api.FacetsJson.HistogramJson;
import stet.api.FacetsJson.ValueJson;
import stet.api.JsonWriter;
import stet.api.ProfileJson;
import stet.api.ProfileJson.CountsJson;
import stet.api.ProfileJson.FormJson;
import stet.search.PersonProfile;
import stet.search.PersonQuestion;
import stet.search.Question;

/** The command {@code stet person}, which shows the profile of a name. */
@Command(
    name = "person",
    description = {
      "Tells all edits that name a person, in any form of the name: by time, by source and by what"
          + " they touched, who else they name, and the edits themselves. A name, not an identity."
    },
    footer = {
      "  stet person Ilse Corvane",
      "  stet person corvane --sort significant --limit 3",
      "",
      "Exit status: 0 found, 1 nobody has that name, or the name is withheld, 2 called wrongly,",
      "3 failed."
    })
final class PersonCommand implements Callable<Integer> {

  /** The width of the column of names. */
  private static final int WIDE = 30;

  private static final int LONGEST_BAR = 40;

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final ArticleLimitOption articles = new ArticleLimitOption(10);

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "What comes first: newest (default), oldest, best, significant (the most substantial"
              + " edit), edited (where most was found), versions, changed or appeared (as in stet"
              + " search).")
  private Question.Order order = Question.Order.NEWEST;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "A name, in any form of it.")
  private List<String> words = new ArrayList<>();

  PersonCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    int limit = articles.limit();
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      PersonQuestion question = new PersonQuestion(String.join(" ", words), limit, order, null);
      return print(
          program,
          CommandRefusal.unlessAnswered(program.api().profile(program.search(), question)));
    }
  }

  private int print(CommandContext program, PersonProfile profile) {
    ProfileJson answer = program.api().profile(profile);
    AnswerPrinter.notices(terminal, answer.notices());
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(answer));
    } else {
      tell(answer);
    }
    return answer.results().isEmpty() ? ExitStatus.NOT_ALL : ExitStatus.OK;
  }

  private void tell(ProfileJson answer) {
    if (answer.results().isEmpty()) {
      terminal.paragraph(
          "",
          "No edit names a person of that name. To search all texts for the words, use `stet phrase`.");
      return;
    }
    terminal.paragraph(
        "", terminal.styled(TerminalStyle.BOLD, TerminalOutput.harmless(answer.name())));
    terminal.paragraph("", AnswerPrinter.total(answer.total()) + "; times in UTC");
    CountsJson counts = answer.counts();
    if (counts != null) {
      forms(counts.forms());
      values("By source, in articles", counts.sources());
      values("By kind of change, in articles", counts.tags());
      values("Named in the same edits, in articles", counts.persons());
      times(counts.histogram());
    }
    new AnswerPrinter(terminal).results(answer.results(), answer.next() != null);
  }

  private void forms(List<FormJson> forms) {
    if (forms.size() > 1) {
      title("Forms of the name, in articles");
      for (FormJson form : forms) {
        row(form.among() ? form.name() : form.name() + " (perhaps others)", form.articles(), "");
      }
    }
  }

  private void values(String title, List<ValueJson> values) {
    if (!values.isEmpty()) {
      title(title);
      values.forEach(value -> row(value.name(), value.articles(), ""));
    }
  }

  private void times(HistogramJson histogram) {
    List<BarJson> bars = histogram.bars();
    if (bars.size() > 1) {
      title("Edits by " + histogram.interval());
      int most = bars.stream().mapToInt(BarJson::found).max().orElse(1);
      for (BarJson bar : bars) {
        if (bar.found() > 0) {
          int length = Math.ceilDiv(bar.found() * LONGEST_BAR, most);
          row(time(histogram.interval(), bar), bar.found(), "#".repeat(length));
        }
      }
    }
  }

  /** Returns as much of a bar's beginning as distinguishes it from other bars. */
  private static String time(String interval, BarJson bar) {
    String from = InstantFormat.at(bar.from());
    return switch (interval) {
      case "year" -> from.substring(0, 4);
      case "month" -> from.substring(0, 7);
      case "hour" -> from;
      default -> from.substring(0, 10);
    };
  }

  private void title(String title) {
    terminal.out().println();
    terminal.paragraph("", title);
  }

  private void row(String name, int count, String drawn) {
    String line =
        String.format(
            Locale.ROOT, "  %-" + WIDE + "s %,7d  %s", TerminalOutput.harmless(name), count, drawn);
    terminal.out().println(line.stripTrailing());
  }
}
