package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.EditJson.PersonJson;
import stet.api.EditJson.SpeakerJson;
import stet.api.JsonWriter;
import stet.api.QuotationJson;
import stet.api.QuotationJson.RetellingJson;
import stet.api.QuotationJson.WordingJson;
import stet.search.QuotationHistory;

/** The command {@code stet quotation}, which shows every wording of a quotation. */
@Command(
    name = "quotation",
    description = {
      "Tells every wording of a quotation, and who was named as its speaker, in every article that"
          + " held it. Give it whole, or words of it that nobody would say by chance."
    },
    footer = {
      "  stet quotation \"never been told of the report\"",
      "",
      "Exit status: 0 found, 1 nobody was quoted so, 2 called wrongly, 3 failed."
    })
final class QuotationCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final ArticleLimitOption articles = new ArticleLimitOption(20);

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words of the quotation.")
  private List<String> words = new ArrayList<>();

  QuotationCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      QuotationHistory history =
          CommandRefusal.unlessAnswered(
              program.api().quotation(program.search(), String.join(" ", words), articles.limit()));
      return print(program.api().quotation(history));
    }
  }

  private int print(QuotationJson answer) {
    AnswerPrinter.notices(terminal, answer.notices());
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(answer));
    } else if (answer.articles().isEmpty()) {
      terminal.paragraph("", "Nobody was quoted so.");
    } else {
      AnswerPrinter telling = new AnswerPrinter(terminal);
      String gap = "";
      for (RetellingJson article : answer.articles()) {
        terminal.out().print(gap);
        gap = System.lineSeparator();
        telling.article(article.article());
        article.wordings().forEach(this::tell);
      }
    }
    return answer.articles().isEmpty() ? ExitStatus.NOT_ALL : ExitStatus.OK;
  }

  private void tell(WordingJson wording) {
    String versions = AnswerPrinter.versions(wording.fromVersion(), wording.toVersion());
    String came =
        wording.notBefore() == null
            ? AnswerPrinter.foundThere(wording.withheldBefore(), wording.seen())
            : "came " + InstantFormat.between(wording.notBefore(), wording.seen());
    String went = AnswerPrinter.went(wording.lastSeen(), wording.goneBy(), wording.withheldAfter());
    terminal.paragraph(
        "  ", terminal.styled(TerminalStyle.FAINT, versions + " · " + came + " · " + went));
    terminal.paragraph(
        "    ", "“" + TerminalOutput.harmless(wording.text()) + "”" + by(wording.speaker()));
  }

  private static String by(@Nullable SpeakerJson speaker) {
    if (speaker == null) {
      return "";
    }
    String said = (speaker.verb() + " " + speaker.phrase()).strip();
    PersonJson person = speaker.person();
    if (person != null && !said.contains(person.name())) {
      said += " (" + person.name() + ")";
    }
    return " — " + TerminalOutput.harmless(said);
  }
}
