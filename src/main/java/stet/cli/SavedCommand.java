package stet.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.api.SavedSearchJson;
import stet.desk.SavedSearchCatalogue;
import stet.model.NetworkPolicy;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.Result;
import stet.store.SavedSearch;

/** The command {@code stet saved}, which manages saved searches with their feeds and webhooks. */
@Command(
    name = "saved",
    description = {
      "Keeps searches under a name. Each has a page, /saved/NAME, and feeds there (Atom, RSS, JSON"
          + " Feed) of what it finds, in order of recording.",
      "A webhook is sent a POST for each new step in which the search finds something, as soon as a"
          + " running `stet serve` has indexed it: at least once, in order, signed, and again after"
          + " a while where it is not taken, for three days. The site's page /help/api tells what is"
          + " sent and how to check the signature."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  stet saved add quotes tag:quote-changed",
      "  stet saved add lavrov 'person:\"Sergey Lavrov\"' --webhook https://a.example/hook",
      "  stet saved list",
      "  stet saved remove lavrov",
      "",
      "Exit status: 0 done, 1 there is no such search, 2 called wrongly, 3 failed."
    })
final class SavedCommand implements Runnable {

  @Override
  public void run() {
    throw new CommandRefusal(
        ExitStatus.USAGE, "Say what to do: stet saved add, list or remove. Try: stet help saved");
  }

  /** The command {@code stet saved add}, which saves a search. */
  @Command(
      name = "add",
      description = {
        "Saves a search under a name: small letters, digits and hyphens, up to 64.",
        "With --webhook, the secret that signatures are checked with is printed; `stet saved list"
            + " --secrets` shows it again."
      },
      footer = {
        "  stet saved add quotes tag:quote-changed",
        "  stet saved add ferries ferry --webhook https://a.example/hook",
        "",
        "Exit status: 0 saved, 2 called wrongly, the name is taken or the query cannot be",
        "understood, 3 failed."
      })
  static final class Add implements Callable<Integer> {

    private final TerminalOutput terminal;

    @Mixin private final CommonOptions common;

    @Option(
        names = "--webhook",
        paramLabel = "URL",
        description = "The address of the webhook that receives new results from now on.")
    private @Nullable String webhook;

    @Option(
        names = "--private",
        description = "Let the webhook be on this machine or in a private network.")
    private boolean inside;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "The search.")
    private List<String> words = new ArrayList<>();

    Add(TerminalOutput terminal, CommandContext.Opener opener) {
      this.terminal = terminal;
      this.common = new CommonOptions(opener);
    }

    @Override
    public Integer call() {
      if (!SavedSearch.isName(name)) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            "A saved search is called by small letters, digits and hyphens, as quotes-2025.");
      }
      URI endpoint = webhook == null ? null : endpoint(webhook);
      String query = String.join(" ", words);
      try (CommandContext program = common.open()) {
        Result<ChangeLog> asked =
            program.search().changeLog(new ChangeLogQuestion(query, 0, 0, 1, true));
        if (asked instanceof BadQuery<?> bad) {
          throw new CommandRefusal(bad);
        }
        SavedSearch saved =
            new SavedSearchCatalogue(program.archive(), Clock.systemUTC())
                .add(
                    name, query, endpoint, inside ? NetworkPolicy.EVERYWHERE : NetworkPolicy.PUBLIC)
                .orElseThrow(
                    () ->
                        new CommandRefusal(
                            ExitStatus.USAGE,
                            "There is a saved search " + name + " already. Choose another name."));
        if (common.json()) {
          terminal.out().println(JsonWriter.indented(SavedSearchJson.withSecret(saved)));
        } else {
          tell(terminal, saved, true);
        }
        return ExitStatus.OK;
      }
    }

    private static URI endpoint(String url) {
      try {
        URI uri = new URI(url);
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (web && uri.getHost() != null && uri.getUserInfo() == null) {
          return uri;
        }
      } catch (URISyntaxException e) {
        // The refusal below reports it, like an address of another kind.
      }
      throw new CommandRefusal(
          ExitStatus.USAGE, "--webhook is an address of the web: https://a.example/hook");
    }
  }

  /** The command {@code stet saved list}, which lists the saved searches. */
  @Command(
      name = "list",
      description = "Lists the saved searches, and how their webhooks fare.",
      footer = {
        "  stet saved list",
        "  stet saved list --secrets --format json",
        "",
        "Exit status: 0 listed, 2 called wrongly, 3 failed."
      })
  static final class Listing implements Callable<Integer> {

    private final TerminalOutput terminal;

    @Mixin private final CommonOptions common;

    @Option(names = "--secrets", description = "Show the secrets that signatures are checked with.")
    private boolean secrets;

    Listing(TerminalOutput terminal, CommandContext.Opener opener) {
      this.terminal = terminal;
      this.common = new CommonOptions(opener);
    }

    @Override
    public Integer call() {
      try (CommandContext program = common.openExisting()) {
        List<SavedSearch> all =
            new SavedSearchCatalogue(program.archive(), Clock.systemUTC()).all();
        if (common.json()) {
          List<SavedSearchJson> searches =
              all.stream()
                  .map(
                      each ->
                          secrets
                              ? SavedSearchJson.withSecret(each)
                              : SavedSearchJson.forOperator(each))
                  .toList();
          terminal.out().println(JsonWriter.indented(new SavedSearchJson.All(searches)));
        } else {
          all.forEach(each -> tell(terminal, each, secrets));
        }
        if (all.isEmpty()) {
          terminal.note("No search is saved yet: stet saved add NAME QUERY saves one.");
        }
        return ExitStatus.OK;
      }
    }
  }

  /** The command {@code stet saved remove}, which removes a saved search. */
  @Command(
      name = "remove",
      description = "Forgets a saved search, with the alerts that were still to be sent.",
      footer = {
        "  stet saved remove quotes",
        "",
        "Exit status: 0 removed, 1 there is no such search, 2 called wrongly, 3 failed."
      })
  static final class Remove implements Callable<Integer> {

    @Mixin private final CommonOptions common;

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    Remove(CommandContext.Opener opener) {
      this.common = new CommonOptions(opener);
    }

    @Override
    public Integer call() {
      try (CommandContext program = common.openExisting()) {
        if (!new SavedSearchCatalogue(program.archive(), Clock.systemUTC()).remove(name)) {
          throw new CommandRefusal(
              ExitStatus.NOT_ALL,
              "There is no saved search "
                  + TerminalOutput.harmless(name)
                  + ". `stet saved list` lists them.");
        }
        return ExitStatus.OK;
      }
    }
  }

  private static void tell(TerminalOutput terminal, SavedSearch saved, boolean secret) {
    terminal.paragraph(
        "",
        terminal.styled(TerminalStyle.BOLD, saved.name())
            + "  "
            + TerminalOutput.harmless(saved.query()));
    SavedSearch.Webhook webhook = saved.webhook();
    if (webhook == null) {
      return;
    }
    terminal.paragraph("  ", "told to " + TerminalOutput.harmless(webhook.url().toString()));
    if (secret) {
      terminal.paragraph("  ", "secret  " + webhook.secret().written());
    }
    if (webhook.trouble() != null) {
      terminal.paragraph(
          "  ", "the last alert was not taken: " + TerminalOutput.harmless(webhook.trouble()));
    }
    if (webhook.givenUp() > 0) {
      terminal.paragraph("  ", AnswerPrinter.count(webhook.givenUp(), "alert") + " given up");
    }
  }
}
