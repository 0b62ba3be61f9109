package stet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import stet.archive.ArchiveException;
import stet.index.IndexException;
import stet.model.WithheldException;

/** The command {@code stet}: what all commands share, and the table of them. */
@Command(
    name = "stet",
    description = "Keeps every version of every article it sees, and searches what changed.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  stet demo                        look around in an archive of invented newspapers",
      "  stet import articles.jsonl.gz    fill your own",
      "  stet search tag:quote-changed    which articles changed a quote?",
      "  stet help search                 more about one command",
      "",
      "Exit status: 0 done; 1 done, but nothing was found, or lines were rejected, or damage was"
          + " found; 2 called wrongly; 3 failed."
    })
public final class Stet implements Runnable {

  /** The width of help, the same everywhere, so that documents can quote it. */
  private static final int HELP_WIDTH = 90;

  private final Terminal terminal;
  private final Program.Opener opener;

  private Stet(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.opener = opener;
  }

  /** Runs a command line in this process, and gives the exit status. */
  public static int run(Program.Opener opener, String... arguments) {
    return commandLine(Terminal.ofProcess(System.getenv()), opener).execute(arguments);
  }

  /** The commands, talking to that terminal. */
  static CommandLine commandLine(Terminal terminal, Program.Opener opener) {
    Stet stet = new Stet(terminal, opener);
    CommandLine commands =
        new CommandLine(stet)
            .addSubcommand(new DemoCommand(terminal, opener))
            .addSubcommand(new ImportCommand(terminal, opener))
            .addSubcommand(new ExportCommand(terminal, opener))
            .addSubcommand(SourceCommand.commandLine(terminal, opener))
            .addSubcommand(new CollectCommand(terminal, opener))
            .addSubcommand(new CapturesCommand(terminal, opener))
            .addSubcommand(new FetchedCommand(terminal, opener))
            .addSubcommand(new ReextractCommand(terminal, opener))
            .addSubcommand(new SearchCommand(terminal, opener))
            .addSubcommand(new PhraseCommand(terminal, opener))
            .addSubcommand(new QuotationCommand(terminal, opener))
            .addSubcommand(new PersonCommand(terminal, opener))
            .addSubcommand(new SwapsCommand(terminal, opener))
            .addSubcommand(
                new CommandLine(new SavedCommand())
                    .addSubcommand(new SavedCommand.Add(terminal, opener))
                    .addSubcommand(new SavedCommand.Listing(terminal, opener))
                    .addSubcommand(new SavedCommand.Remove(opener)))
            .addSubcommand(new HistoryCommand(terminal, opener))
            .addSubcommand(new DiffCommand(terminal, opener))
            .addSubcommand(new ShowCommand(terminal, opener))
            .addSubcommand(new BlameCommand(terminal, opener))
            .addSubcommand(new StatsCommand(terminal, opener))
            .addSubcommand(new ServeCommand(terminal, opener))
            .addSubcommand(new WithholdCommand(terminal, opener))
            .addSubcommand(new ReleaseCommand(terminal, opener))
            .addSubcommand(new EraseCommand(terminal, opener))
            .addSubcommand(new VerifyCommand(terminal, opener))
            .addSubcommand(new ReindexCommand(terminal, opener))
            .addSubcommand(new HelpCommand());
    explain(commands);
    return commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(stet::misused)
        .setExecutionExceptionHandler(stet::failed);
  }

  /** Lays out the help that a command gives, and those below it. */
  private static void explain(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
    spec.usageMessage()
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading(spec.usageMessage().footer().length == 0 ? "" : "%nExamples:%n");
    command.getSubcommands().values().forEach(Stet::explain);
  }

  /** Without a command, help is what is wanted. */
  @Override
  public void run() {
    commandLine(terminal, opener).usage(terminal.out(), Ansi.OFF);
  }

  private int misused(ParameterException misuse, String[] arguments) {
    CommandLine command = misuse.getCommandLine();
    PrintWriter err = terminal.err();
    err.println("stet: " + reason(misuse));
    CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
    err.println(
        "Try: "
            + (command.getParent() == null || command.getParent().getParent() == null
                ? "stet help" + (command.getParent() == null ? "" : " " + command.getCommandName())
                : command.getCommandSpec().qualifiedName() + " --help"));
    err.flush();
    return Exit.USAGE;
  }

  /** What was wrong, in the words of whoever typed it and not of the parser. */
  private static @Nullable String reason(ParameterException misuse) {
    if (misuse instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().getFirst();
      boolean command = misuse.getCommandLine().getParent() == null;
      return unmatched.isUnknownOption()
          ? "There is no option " + first + "."
          : command
              ? "There is no command \"" + first + "\"."
              : "\"" + first + "\" is one argument too many.";
    }
    if (misuse instanceof CommandLine.MissingParameterException missing
        && !missing.getMissing().isEmpty()
        && missing.getMissing().getFirst().isPositional()) {
      return missing.getMissing().getFirst().paramLabel() + " is missing.";
    }
    ArgSpec wrong = misuse.getArgSpec();
    if (wrong instanceof OptionSpec option && misuse.getValue() != null) {
      String value = "\"" + misuse.getValue() + "\"";
      Object[] choices = option.type().getEnumConstants();
      if (choices != null) {
        String names =
            Stream.of(choices)
                .map(choice -> choice.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return option.longestName() + " is one of " + names + ", not " + value + ".";
      }
      return option.longestName() + " takes " + kind(option) + ", not " + value + ".";
    }
    return misuse.getMessage();
  }

  private static String kind(OptionSpec option) {
    return option.type() == int.class ? "a number" : option.paramLabel();
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    terminal.out().flush();
    return switch (failure) {
      case Refusal refusal -> said(refusal.getMessage(), refusal.status());
      case WithheldException withheld -> said(withheld.getMessage() + ".", Exit.NOT_ALL);
      case ArchiveException broken -> said(broken.getMessage(), Exit.FAILED);
      case IndexException broken -> said(broken.getMessage(), Exit.FAILED);
      default -> {
        // Nobody expected this one, so whoever looks into it needs to see where it came from.
        failure.printStackTrace(terminal.err());
        yield said("This should not have happened. What was recorded is safe.", Exit.FAILED);
      }
    };
  }

  private int said(@Nullable String sentence, int status) {
    terminal.note("stet: " + sentence);
    return status;
  }
}
