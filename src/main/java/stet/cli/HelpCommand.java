package stet.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code stet help}, which lists the commands or explains one. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Tells which commands there are, or more about one.",
    footer = {
      "  stet help                        all commands",
      "  stet help search                 more about one",
      "  stet help source add             and about one of its own",
      "",
      "Exit status: 0 if the help was printed, 2 if there is no such command."
    })
final class HelpCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create(); // a placeholder, which picocli replaces

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "The command, and perhaps one of its own.")
  private List<String> names = new ArrayList<>();

  @Override
  public void run() {
    CommandLine command = spec.parent().commandLine();
    for (int i = 0; i < names.size(); i++) {
      CommandLine next = command.getSubcommands().get(names.get(i));
      if (next == null) {
        throw new UnmatchedArgumentException(command, names.subList(i, names.size()));
      }
      command = next;
    }
    command.usage(command.getOut());
  }
}
