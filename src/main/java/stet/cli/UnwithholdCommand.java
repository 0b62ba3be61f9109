package stet.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.desk.WithholdingRegister;
import stet.model.ArticleId;
import stet.model.Withholding;

/** The command {@code stet release}, which releases a withholding. */
@Command(
    name = "release",
    description =
        "Tells again what was withheld. The log keeps that it was. What is erased is gone.",
    footer = {
      "  stet release 3                       by its number in `stet withhold --list`",
      "  stet release https://a.example/1     all that is withheld of an article",
      "  stet release --person \"Ilse Corvane\"",
      "  stet release --future                all that `stet withhold --future` set aside",
      "",
      "Exit status: 0 released, 1 nothing of it is withheld, 2 called wrongly, 3 failed."
    })
final class UnwithholdCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WHAT",
      description = "A number of the log, or an article: its URL, identifier or id.")
  private @Nullable String what;

  @Option(names = "--person", paramLabel = "NAME", description = "A person's name.")
  private @Nullable String person;

  @Option(
      names = "--future",
      description = "All observations that `stet withhold --future` set aside.")
  private boolean future;

  UnwithholdCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    if ((what == null ? 0 : 1) + (person == null ? 0 : 1) + (future ? 1 : 0) != 1) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "Name a number of the log, an article, a --person, or say --future.");
    }
    try (CommandContext program = common.openExisting()) {
      WithholdingRegister withheld =
          new WithholdingRegister(program.archive(), java.time.Clock.systemUTC());
      List<Withholding> meant = meant(program, withheld);
      long released = meant.stream().filter(withheld::release).count();
      program.deriver().catchUp();
      if (released == 0) {
        boolean erased = meant.stream().anyMatch(Withholding::erased);
        terminal.note(
            erased
                ? "It is erased, which nobody can undo."
                : "Nothing of it is withheld: `stet withhold --list` prints what is.");
        return ExitStatus.NOT_ALL;
      }
      terminal.note("It is shown again.");
      return ExitStatus.OK;
    }
  }

  private List<Withholding> meant(CommandContext program, WithholdingRegister withheld) {
    List<Withholding> inForce = withheld.log().stream().filter(Withholding::inForce).toList();
    if (person != null) {
      Withholding.OfName name = WithholdCommand.name(person);
      return inForce.stream().filter(each -> each.subject().equals(name)).toList();
    }
    if (future) {
      return inForce.stream()
          .filter(each -> each.subject() instanceof Withholding.OfObservations)
          .toList();
    }
    String text = String.valueOf(what);
    if (text.matches("\\d{1,9}")) {
      return inForce.stream().filter(each -> each.number() == Integer.parseInt(text)).toList();
    }
    ArticleId article = ArgumentResolver.known(program, text).id();
    return inForce.stream()
        .filter(each -> each.article().filter(article::equals).isPresent())
        .toList();
  }
}
