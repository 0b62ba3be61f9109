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
import stet.api.Json;
import stet.api.QuotationJson;
import stet.api.QuotationJson.RetellingJson;
import stet.api.QuotationJson.WordingJson;
import stet.search.QuotationHistory;

/** {@code stet quotation}: every wording of a quotation. */
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

  private final Terminal terminal;

  @Mixin private final Common common;

  @Mixin private final Articles articles = new Articles(20);

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words of the quotation.")
  private List<String> words = new ArrayList<>();

  QuotationCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() {
    try (Program program = common.openExisting()) {
      program.deriver().catchUp();
      QuotationHistory history =
          Refusal.unlessAnswered(
              program.api().quotation(program.search(), String.join(" ", words), articles.limit()));
      return told(program.api().quotation(history));
    }
  }

  private int told(QuotationJson answer) {
    Telling.notices(terminal, answer.notices());
    if (common.json()) {
      terminal.out().println(Json.indented(answer));
    } else if (answer.articles().isEmpty()) {
      terminal.paragraph("", "Nobody was quoted so.");
    } else {
      Telling telling = new Telling(terminal);
      String gap = "";
      for (RetellingJson article : answer.articles()) {
        terminal.out().print(gap);
        gap = System.lineSeparator();
        telling.article(article.article());
        article.wordings().forEach(this::tell);
      }
    }
    return answer.articles().isEmpty() ? Exit.NOT_ALL : Exit.OK;
  }

  private void tell(WordingJson wording) {
    String versions = Telling.versions(wording.fromVersion(), wording.toVersion());
    String came =
        wording.notBefore() == null
            ? Telling.foundThere(wording.withheldBefore(), wording.seen())
            : "came " + Clock.between(wording.notBefore(), wording.seen());
    String went = Telling.went(wording.lastSeen(), wording.goneBy(), wording.withheldAfter());
    terminal.paragraph("  ", terminal.styled(Style.FAINT, versions + " · " + came + " · " + went));
    terminal.paragraph(
        "    ", "“" + Terminal.harmless(wording.text()) + "”" + by(wording.speaker()));
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
    return " — " + Terminal.harmless(said);
  }
}
