package stet.cli;

import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stet.desk.SourceCatalogue;

/** The commands that pause, resume or remove a watched source. */
abstract class SourceStateCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "NAME", description = "A source that is watched.")
  private String name = "";

  private final BiPredicate<SourceCatalogue, String> change;
  private final String done;

  /**
   * Creates a command.
   *
   * @param change makes the change; false if there is no such source
   * @param done the new state of the source, in words that follow its name
   */
  private SourceStateCommand(
      TerminalOutput terminal,
      CommandContext.Opener opener,
      BiPredicate<SourceCatalogue, String> change,
      String done) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
    this.change = change;
    this.done = done;
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      if (!change.test(new SourceCatalogue(program.archive()), name)) {
        throw unknown(name);
      }
      terminal.out().println(name + " " + done);
      return ExitStatus.OK;
    }
  }

  static CommandRefusal unknown(String name) {
    return new CommandRefusal(
        ExitStatus.NOT_ALL,
        "No source is watched as \""
            + TerminalOutput.harmless(name)
            + "\". `stet source list` lists those that are.");
  }

  @Command(
      name = "pause",
      description = "Stops looking at a source and its articles, until it is resumed.",
      footer = {
        "  stet source pause ledger",
        "",
        "Exit status: 0 done, 1 no such source, 3 failed."
      })
  static final class Pause extends SourceStateCommand {
    Pause(TerminalOutput terminal, CommandContext.Opener opener) {
      super(
          terminal,
          opener,
          (sources, source) -> sources.pause(source, true),
          "is paused: nothing of it is looked at until `stet source resume`.");
    }
  }

  @Command(
      name = "resume",
      description = "Goes on looking at a source that was paused.",
      footer = {
        "  stet source resume ledger",
        "",
        "Exit status: 0 done, 1 no such source, 3 failed."
      })
  static final class Resume extends SourceStateCommand {
    Resume(TerminalOutput terminal, CommandContext.Opener opener) {
      super(
          terminal, opener, (sources, source) -> sources.pause(source, false), "is watched again.");
    }
  }

  @Command(
      name = "remove",
      description = {
        "Stops watching a source and forgets which of its articles were followed.",
        "What the archive holds of them stays."
      },
      footer = {
        "  stet source remove ledger",
        "",
        "Exit status: 0 done, 1 no such source, 3 failed."
      })
  static final class Remove extends SourceStateCommand {
    Remove(TerminalOutput terminal, CommandContext.Opener opener) {
      super(
          terminal,
          opener,
          (sources, source) -> sources.remove(source),
          "is no longer watched. What was archived of it stays.");
    }
  }
}
