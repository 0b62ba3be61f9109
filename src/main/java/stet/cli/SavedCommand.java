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
import stet.api.Json;
import stet.api.SavedJson;
import stet.desk.SavedSearches;
import stet.model.NetworkPolicy;
import stet.search.BadQuery;
import stet.search.ChangeLog;
import stet.search.ChangeLogQuestion;
import stet.search.Result;
import stet.store.SavedSearch;

/** {@code stet saved}: searches that are followed under a name, as feeds and by webhooks. */
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
    throw new Refusal(
        Exit.USAGE, "Say what to do: stet saved add, list or remove. Try: stet help saved");
  }

  /** {@code stet saved add}. */
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

    private final Terminal terminal;

    @Mixin private final Common common;

    @Option(
        names = "--webhook",
        paramLabel = "URL",
        description = "Who is told of what is found from now on.")
    private @Nullable String webhook;

    @Option(
        names = "--private",
        description = "Let the webhook be on this machine or in a private network.")
    private boolean inside;

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "The search.")
    private List<String> words = new ArrayList<>();

    Add(Terminal terminal, Program.Opener opener) {
      this.terminal = terminal;
      this.common = new Common(opener);
    }

    @Override
    public Integer call() {
      if (!SavedSearch.isName(name)) {
        throw new Refusal(
            Exit.USAGE,
            "A saved search is called by small letters, digits and hyphens, as quotes-2025.");
      }
      URI endpoint = webhook == null ? null : endpoint(webhook);
      String query = String.join(" ", words);
      try (Program program = common.open()) {
        Result<ChangeLog> asked =
            program.search().changeLog(new ChangeLogQuestion(query, 0, 0, 1, true));
        if (asked instanceof BadQuery<?> bad) {
          throw new Refusal(bad);
        }
        SavedSearch saved =
            new SavedSearches(program.archive(), Clock.systemUTC())
                .add(
                    name, query, endpoint, inside ? NetworkPolicy.EVERYWHERE : NetworkPolicy.PUBLIC)
                .orElseThrow(
                    () ->
                        new Refusal(
                            Exit.USAGE,
                            "There is a saved search " + name + " already. Choose another name."));
        if (common.json()) {
          terminal.out().println(Json.indented(SavedJson.withSecret(saved)));
        } else {
          tell(terminal, saved, true);
        }
        return Exit.OK;
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
        // Told below, like an address of another kind.
      }
      throw new Refusal(Exit.USAGE, "--webhook is an address of the web: https://a.example/hook");
    }
  }

  /** {@code stet saved list}. */
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

    private final Terminal terminal;

    @Mixin private final Common common;

    @Option(names = "--secrets", description = "Show the secrets that signatures are checked with.")
    private boolean secrets;

    Listing(Terminal terminal, Program.Opener opener) {
      this.terminal = terminal;
      this.common = new Common(opener);
    }

    @Override
    public Integer call() {
      try (Program program = common.openExisting()) {
        List<SavedSearch> all = new SavedSearches(program.archive(), Clock.systemUTC()).all();
        if (common.json()) {
          List<SavedJson> told =
              all.stream()
                  .map(each -> secrets ? SavedJson.withSecret(each) : SavedJson.forOperator(each))
                  .toList();
          terminal.out().println(Json.indented(new SavedJson.All(told)));
        } else {
          all.forEach(each -> tell(terminal, each, secrets));
        }
        if (all.isEmpty()) {
          terminal.note("No search is saved yet: stet saved add NAME QUERY saves one.");
        }
        return Exit.OK;
      }
    }
  }

  /** {@code stet saved remove}. */
  @Command(
      name = "remove",
      description = "Forgets a saved search, with the alerts that were still to be sent.",
      footer = {
        "  stet saved remove quotes",
        "",
        "Exit status: 0 removed, 1 there is no such search, 2 called wrongly, 3 failed."
      })
  static final class Remove implements Callable<Integer> {

    @Mixin private final Common common;

    @Parameters(paramLabel = "NAME", description = "What it is called.")
    private String name = "";

    Remove(Program.Opener opener) {
      this.common = new Common(opener);
    }

    @Override
    public Integer call() {
      try (Program program = common.openExisting()) {
        if (!new SavedSearches(program.archive(), Clock.systemUTC()).remove(name)) {
          throw new Refusal(
              Exit.NOT_ALL,
              "There is no saved search "
                  + Terminal.harmless(name)
                  + ". `stet saved list` lists them.");
        }
        return Exit.OK;
      }
    }
  }

  private static void tell(Terminal terminal, SavedSearch saved, boolean secret) {
    terminal.paragraph(
        "", terminal.styled(Style.BOLD, saved.name()) + "  " + Terminal.harmless(saved.query()));
    SavedSearch.Webhook webhook = saved.webhook();
    if (webhook == null) {
      return;
    }
    terminal.paragraph("  ", "told to " + Terminal.harmless(webhook.url().toString()));
    if (secret) {
      terminal.paragraph("  ", "secret  " + webhook.secret().written());
    }
    if (webhook.trouble() != null) {
      terminal.paragraph(
          "  ", "the last alert was not taken: " + Terminal.harmless(webhook.trouble()));
    }
    if (webhook.givenUp() > 0) {
      terminal.paragraph("  ", Telling.count(webhook.givenUp(), "alert") + " given up");
    }
  }
}
