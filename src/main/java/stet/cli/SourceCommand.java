package stet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code stet source}, which has subcommands for the watched sources. */
@Command(
    name = "source",
    description = {
      "Says which newspapers are watched, and how. `serve` watches them while it serves; `collect`"
          + " looks at whatever is due, and stops."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  stet source add ledger --feed https://ledger.example/rss --contact me@example.org",
      "  stet source check ledger",
      "  stet source list",
      "  stet source add --help           more about one of these commands",
      "",
      "Exit status: as each of these commands says."
    })
final class SourceCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create(); // a placeholder, which picocli replaces

  private SourceCommand() {}

  static CommandLine commandLine(TerminalOutput terminal, CommandContext.Opener opener) {
    return new CommandLine(new SourceCommand())
        .addSubcommand(new SourceAddCommand(terminal, opener))
        .addSubcommand(new SourceListCommand(terminal, opener))
        .addSubcommand(new SourceNameCommand(terminal, opener))
        .addSubcommand(new SourceCheckCommand(terminal, opener))
        .addSubcommand(new SourceStateCommand.Pause(terminal, opener))
        .addSubcommand(new SourceStateCommand.Resume(terminal, opener))
        .addSubcommand(new SourceStateCommand.Remove(terminal, opener));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: add, list, name, check, pause, resume or remove.");
  }
}
