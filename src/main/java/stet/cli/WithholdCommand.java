package stet.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stet.api.JsonWriter;
import stet.api.WithheldJson;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.store.FutureObservation;

/** The command {@code stet withhold}, which withholds something until it is released. */
@Command(
    name = "withhold",
    description = {
      "Withholds an article, what stood in it for a time, or the name of a person: no page, search,"
          + " count, feed or answer of any process contains it any more, until it is released.",
      "",
      "With --from or --to, the versions that were seen in that time are withheld, every other"
          + " version of the article with the same text, and what came of them or led to them."
          + " A name is removed from every text, and a search for it has no results. Addresses"
          + " are not changed: withhold the article too whose address has the name.",
      "With --future, only the observations are withheld that were made later than now, by a clock"
          + " that ran ahead. The article stays, with what the others saw of it. The chain keeps them."
          + " Those that come later are not withheld: `stet verify` names them.",
      "What is withheld and why stands in a public log, without the name."
    },
    footer = {
      "  stet withhold https://a.example/1 --reason \"by order of a court\"",
      "  stet withhold https://a.example/1 --from 2025-10-04 --to 2025-10-05 --reason \"a victim is named\"",
      "  stet withhold --person \"Ilse Corvane\" --reason \"asked to be left out\"",
      "  stet withhold --future --reason \"the clock was wrong\"                      of all articles",
      "  stet withhold --future https://a.example/1 --reason \"the clock was wrong\"",
      "  stet withhold --list",
      "  stet withhold --keep-list /other-disk/withheld.jsonl",
      "",
      "Exit status: 0 withheld, 1 no such article or observation, 2 called wrongly, 3 failed."
    })
final class WithholdCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Mixin private final PassageArgument passage = new PassageArgument();

  @Option(
      names = "--person",
      paramLabel = "NAME",
      description = "Instead of an article: a person's name, as it is written in full.")
  private @Nullable String person;

  @Option(
      names = "--future",
      description = "Only observations made later than now: of the article, or of all.")
  private boolean future;

  @Mixin private final ReasonOption because = new ReasonOption();

  @Option(names = "--list", description = "Print the public log.")
  private boolean list;

  @Option(
      names = "--keep-list",
      paramLabel = "FILE",
      description =
          "Keep the list that `stet restore` reads, withheld.jsonl in the home, in this file from"
              + " now on: name one on another disk.")
  private @Nullable Path keepList;

  WithholdCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    if (list) {
      return tell();
    }
    if (keepList != null) {
      return keep(keepList);
    }
    because.require();
    if (future) {
      return setAside();
    }
    try (CommandContext program = common.openExisting()) {
      Withholding.Subject subject = subject(program);
      WithholdingRegister withheld =
          new WithholdingRegister(program.archive(), java.time.Clock.systemUTC());
      boolean known = withheld.inForce(subject).isPresent();
      Withholding placed = withheld.place(subject, because.text());
      program.deriver().catchUp();
      terminal.note(
          (known ? "It was already " : "It is ")
              + placed.describe()
              + "\n`stet release "
              + placed.number()
              + "` undoes it.");
      return ExitStatus.OK;
    }
  }

  private int setAside() {
    if (person != null || passage.isTimed()) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "With --future name an article or none: leave --person, --from and --to out.");
    }
    try (CommandContext program = common.openExisting()) {
      java.time.Clock clock = java.time.Clock.systemUTC();
      List<FutureObservation> all = program.archive().future(clock.instant());
      if (passage.isNamed()) {
        ArticleId article = passage.in(program).article();
        all = all.stream().filter(each -> each.article().equals(article)).toList();
      }
      if (all.isEmpty()) {
        terminal.note("No observation was made later than now.");
        return ExitStatus.NOT_ALL;
      }
      List<Withholding> placed =
          new WithholdingRegister(program.archive(), clock).setAside(all, because.text());
      program.deriver().catchUp();
      terminal.note(
          AnswerPrinter.count(all.size(), "observation")
              + " of "
              + AnswerPrinter.count(placed.size(), "article")
              + (all.size() == 1 ? " is" : " are")
              + " withheld. "
              + (placed.size() == 1
                  ? "`stet release " + placed.getFirst().number() + "` undoes it."
                  : "`stet release --future` undoes it."));
      return ExitStatus.OK;
    }
  }

  private int keep(Path file) {
    try (CommandContext program = common.openExisting()) {
      new WithholdingRegister(program.archive(), java.time.Clock.systemUTC()).moveJournal(file);
      terminal.note("The list of what is withheld is kept in " + file + " from now on.");
      return ExitStatus.OK;
    }
  }

  private Withholding.Subject subject(CommandContext program) {
    if (passage.isNamed() == (person != null)) {
      throw new CommandRefusal(ExitStatus.USAGE, "Name an article, or a --person, and not both.");
    }
    if (person != null) {
      if (passage.isTimed()) {
        throw new CommandRefusal(
            ExitStatus.USAGE, "A name is withheld at all times: leave --from and --to out.");
      }
      return name(person);
    }
    return passage.in(program);
  }

  static Withholding.OfName name(String person) {
    if (person.codePoints().filter(Character::isLetter).count() < 2) {
      throw new CommandRefusal(ExitStatus.USAGE, "A --person is known by a name, written in full.");
    }
    return new Withholding.OfName(person.strip());
  }

  private int tell() {
    try (CommandContext program = common.openExisting()) {
      WithheldJson log = program.api().withheld();
      if (common.json()) {
        terminal.out().println(JsonWriter.indented(log));
      } else if (log.withheld().isEmpty()) {
        terminal.out().println("Nothing is withheld.");
      } else {
        log.withheld().forEach(this::tell);
      }
      return ExitStatus.OK;
    }
  }

  private void tell(WithheldJson.LineJson line) {
    WithheldJson.NamedJson article = line.article();
    String what =
        article == null
            ? "a person's name"
            : TerminalOutput.harmless(article.url()) + "  " + article.id();
    Instant released = line.released();
    terminal.paragraph("", terminal.styled(TerminalStyle.BOLD, line.number() + "  " + what));
    terminal.paragraph(
        "   ",
        (line.erased() ? "erased " : "withheld ")
            + InstantFormat.at(line.since())
            + (line.observations() == 0
                ? ""
                : ", only " + AnswerPrinter.count(line.observations(), "observation"))
            + (line.from() == null ? "" : ", what was seen from " + InstantFormat.at(line.from()))
            + (line.to() == null ? "" : ", until " + InstantFormat.at(line.to()))
            + (released == null ? "" : ", released " + InstantFormat.at(released))
            + ": "
            + TerminalOutput.harmless(line.reason()));
  }
}
