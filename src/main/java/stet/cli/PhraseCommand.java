package stet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.api.Json;
import stet.api.PhraseJson;
import stet.api.PhraseJson.LifeJson;
import stet.api.PhraseJson.SpellJson;
import stet.search.PhraseQuestion;
import stet.search.PhraseTimeline;

/** {@code stet phrase}: when and where a phrase stood. */
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

  /** Shown of an article; JSON has them all. */
  private static final int SPELLS = 10;

  private final Terminal terminal;

  @Mixin private final Common common;

  @Mixin private final Articles articles = new Articles(10);

  @Parameters(arity = "1..*", paramLabel = "PHRASE", description = "The words, in order.")
  private List<String> words = new ArrayList<>();

  PhraseCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() {
    try (Program program = common.openExisting()) {
      program.deriver().catchUp();
      PhraseQuestion question = new PhraseQuestion(String.join(" ", words), articles.limit(), null);
      return told(program, Refusal.unlessAnswered(program.search().phraseTimeline(question)));
    }
  }

  private int told(Program program, PhraseTimeline timeline) {
    Telling.notices(terminal, timeline.notices());
    PhraseJson answer = program.api().phrase(timeline);
    if (common.json()) {
      terminal.out().println(Json.indented(answer));
    } else {
      tell(answer);
    }
    return answer.articles().isEmpty() ? Exit.NOT_ALL : Exit.OK;
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
                Telling.count(answer.total().versions(), "version"),
                Telling.count(answer.total().articles(), "article"),
                Clock.at(first.spells().getFirst().seen()),
                Terminal.harmless(first.article().source())));
    Telling telling = new Telling(terminal);
    for (LifeJson life : answer.articles()) {
      terminal.out().println();
      telling.article(life.article());
      life.spells().stream().limit(SPELLS).forEach(spell -> tell(life, spell));
      int more = life.spells().size() - SPELLS;
      if (more > 0) {
        terminal.paragraph(
            "  ", "and put back " + Telling.count(more, "time") + " more; --format json tells all");
      }
    }
    if (answer.next() != null) {
      terminal.out().println();
      terminal.paragraph(
          "", Telling.count(answer.articles().size(), "article") + " shown; --limit N shows more.");
    }
  }

  private void tell(LifeJson life, SpellJson spell) {
    boolean again = !spell.equals(life.spells().getFirst());
    String versions = Telling.versions(spell.fromVersion(), spell.toVersion());
    String came =
        spell.notBefore() == null
            ? Telling.foundThere(spell.withheldBefore(), spell.seen())
            : (again ? "put back " : "came ") + Clock.between(spell.notBefore(), spell.seen());
    String went = Telling.went(spell.lastSeen(), spell.goneBy(), spell.withheldAfter());
    terminal.paragraph("  ", versions + " · " + came + " · " + went);
  }
}
