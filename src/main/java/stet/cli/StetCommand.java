package stet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import stet.api.ErrorJson;
import stet.api.JsonWriter;
import stet.health.FatalErrors;
import stet.model.WithheldException;
import stet.search.IndexException;
import stet.store.ArchiveException;

/** The command {@code stet}, with all subcommands and their common settings. */
@Command(
    name = "stet",
    versionProvider = BuildVersion.class,
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
public final class StetCommand implements Runnable {

  /** The width of help texts. It is the same everywhere, so that documents can quote them. */
  private static final int HELP_WIDTH = 90;

  private static final Pattern SENTENCE_END = Pattern.compile("[.:] ");

  private final TerminalOutput terminal;
  private final CommandContext.Opener opener;

  private StetCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.opener = opener;
  }

  /** Runs a command line in this process, and returns the exit status. */
  public static int run(CommandContext.Opener opener, String... arguments) {
    StandardOutput outlet = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    TerminalOutput terminal = TerminalOutput.ofProcess(outlet, System.getenv());
    int status;
    try {
      status = commandLine(terminal, opener).execute(arguments);
    } catch (Error e) {
      FatalMessage.print(System.err, "it", e);
      status = ExitStatus.FAILED;
    }
    terminal.out().flush();
    return outlet
        .failure()
        .map(
            reason -> {
              terminal.note(
                  "stet: The output cannot be written: " + reason + ". Part of it is missing.");
              return ExitStatus.FAILED;
            })
        .orElse(status);
  }

  /** Creates the command line with all commands, for a terminal. */
  static CommandLine commandLine(TerminalOutput terminal, CommandContext.Opener opener) {
    StetCommand stet = new StetCommand(terminal, opener);
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
            .addSubcommand(new UnwithholdCommand(terminal, opener))
            .addSubcommand(new EraseCommand(terminal, opener))
            .addSubcommand(new VerifyCommand(terminal, opener))
            .addSubcommand(new BackupCommand(terminal, opener))
            .addSubcommand(new RestoreCommand(terminal, opener))
            .addSubcommand(new ReindexCommand(terminal, opener))
            .addSubcommand(new HelpCommand());
    explain(commands);
    commands
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show which version this is and exit.")
                .build());
    commands.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, StetCommand::list);
    return commands
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpWidth(HELP_WIDTH)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(stet::misused)
        .setExecutionExceptionHandler(stet::failed);
  }

  /** Sets the layout of the help texts of a command and its subcommands. */
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
    command.getSubcommands().values().forEach(StetCommand::explain);
  }

  /**
   * Returns a list of all commands, each with the first sentence of its description, so that the
   * list fits on a screen.
   */
  private static String list(CommandLine.Help help) {
    int width = help.subcommands().keySet().stream().mapToInt(String::length).max().orElse(0);
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(width + 4, 2, Column.Overflow.SPAN),
            new Column(HELP_WIDTH - width - 4, 0, Column.Overflow.WRAP));
    help.subcommands()
        .forEach(
            (name, command) ->
                table.addRowValues(name, firstSentence(command.commandSpec().usageMessage())));
    return table.toString();
  }

  private static String firstSentence(UsageMessageSpec usage) {
    String text = usage.header().length > 0 ? usage.header()[0] : usage.description()[0];
    return SENTENCE_END.split(text, 2)[0].replaceFirst("\\.$", "") + ".";
  }

  /** Prints the help if no command is given. */
  @Override
  public void run() {
    commandLine(terminal, opener).usage(terminal.out(), Ansi.OFF);
  }

  private int misused(ParameterException misuse, String[] arguments) {
    new UsageErrorHandler(misuse).lines().forEach(terminal.err()::println);
    terminal.err().flush();
    return ExitStatus.USAGE;
  }

  private int failed(Exception failure, CommandLine command, ParseResult parsed) {
    FatalErrors.in(failure)
        .ifPresent(
            error -> {
              throw error; // an error in a thread that worked for this one
            });
    terminal.out().flush();
    boolean json = isJsonAsked(parsed);
    return switch (failure) {
      case CommandRefusal refusal -> said(refusal.getMessage(), json, refusal.status());
      case WithheldException withheld ->
          said(withheld.getMessage() + ".", json, ExitStatus.NOT_ALL);
      case ArchiveException broken -> said(broken.getMessage(), json, ExitStatus.FAILED);
      case IndexException broken -> said(broken.getMessage(), json, ExitStatus.FAILED);
      default -> {
        // This failure is unexpected, so its origin is printed for the developers.
        failure.printStackTrace(terminal.err());
        yield said(
            "This should not have happened. What was recorded is safe.", json, ExitStatus.FAILED);
      }
    };
  }

  private static boolean isJsonAsked(ParseResult parsed) {
    return parsed.hasSubcommand()
        ? isJsonAsked(parsed.subcommand())
        : parsed.matchedOptionValue("--format", null) == OutputFormat.JSON;
  }

  /**
   * Prints a message for people, and also in the JSON of the web API if the command has that
   * format.
   */
  private int said(@Nullable String sentence, boolean json, int status) {
    if (json) {
      terminal.out().println(JsonWriter.indented(new ErrorJson(String.valueOf(sentence))));
      terminal.out().flush();
    }
    terminal.note("stet: " + sentence);
    return status;
  }
}
