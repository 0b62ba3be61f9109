package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.api.PhraseJson;
import stet.api.PhraseJson.LifeJson;
import stet.api.PhraseJson.SpellJson;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;

/**
 * The command {@code stet phrase}, which shows the times and articles in which a phrase was
 * present.
 */
@Command(
    name = "phrase",
    description = {
      "Tells every article that ever held a phrase, and when: its words in a row in the headline or"
          + " in one paragraph, whatever the case and the punctuation."
    },
    footer = {
      "  stet phrase \"illegal settlement\"",
      "  stet phrase the right-wing groups --limit 100",
      "",
      "Exit status: 0 found, 1 it never stood anywhere, 2 called wrongly, 3 failed."
    })
final class PhraseCommand implements Callable<Integer> {

  /** The most periods of an article that are shown. The JSON has all of them. */
  private static final int SPELLS = 10;

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final ArticleLimitOption articles = new ArticleLimitOption(10);

  @Parameters(arity = "1..*", paramLabel = "PHRASE", description = "The words, in order.")
  private List<String> words = new ArrayList<>();

  PhraseCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      program.deriver().catchUp();
      PhraseQuestion question = new PhraseQuestion(String.join(" ", words), articles.limit(), null);
      return print(
          program, CommandRefusal.unlessAnswered(program.search().phraseTimeline(question)));
    }
  }

  private int print(CommandContext program, PhraseTimeline timeline) {
    AnswerPrinter.notices(terminal, timeline.notices());
    PhraseJson answer = program.api().phrase(timeline);
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(answer));
    } else {
      tell(answer);
    }
    return answer.articles().isEmpty() ? ExitStatus.NOT_ALL : ExitStatus.OK;
  }

  private void tell(PhraseJson answer) {
    LifeJson first = answer.first();
    if (first == null) {
      terminal.paragraph("", "No version of any article holds this.");
      return;
    }
    terminal.paragraph(
        "",
        "In %s of %s, first seen %s in %s; times in UTC"
            .formatted(
                AnswerPrinter.count(answer.total().versions(), "version"),
                AnswerPrinter.count(answer.total().articles(), "article"),
                InstantFormat.at(first.spells().getFirst().seen()),
                TerminalOutput.harmless(first.article().source())));
    AnswerPrinter telling = new AnswerPrinter(terminal);
    for (LifeJson life : answer.articles()) {
      terminal.out().println();
      telling.article(life.article());
      life.spells().stream().limit(SPELLS).forEach(spell -> tell(life, spell));
      int more = life.spells().size() - SPELLS;
      if (more > 0) {
        terminal.paragraph(
            "  ",
            "and put back " + AnswerPrinter.count(more, "time") + " more; --format json lists all");
      }
    }
    if (answer.next() != null) {
      terminal.out().println();
      terminal.paragraph(
          "",
          AnswerPrinter.count(answer.articles().size(), "article")
              + " shown; --limit N shows more.");
    }
  }

  private void tell(LifeJson life, SpellJson spell) {
    boolean again = !spell.equals(life.spells().getFirst());
    String versions = AnswerPrinter.versions(spell.fromVersion(), spell.toVersion());
    String came =
        spell.notBefore() == null
            ? AnswerPrinter.foundThere(spell.withheldBefore(), spell.seen())
            : (again ? "put back " : "came ")
                + InstantFormat.between(spell.notBefore(), spell.seen());
    String went = AnswerPrinter.went(spell.lastSeen(), spell.goneBy(), spell.withheldAfter());
    terminal.paragraph("  ", versions + " · " + came + " · " + went);
  }
}
