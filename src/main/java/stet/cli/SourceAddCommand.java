package stet.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.desk.SourceCatalogue;
import stet.model.NetworkPolicy;
import stet.store.Source;
import stet.store.SourceListing;

/** The command {@code stet source add}, which adds a source to be watched. */
@Command(
    name = "add",
    description = {
      "Adds a newspaper that is watched from now on, by what it announces its articles with: feeds"
          + " (RSS, Atom, JSON Feed), sitemaps (news or plain, or an index of them) and front pages."
          + " Each article is then looked at again and again, soon after it appears or changes, and"
          + " less and less while it does not.",
      "A name that is watched already gets the listings in addition, and what else is given anew.",
      "",
      "Publishers see who is asking: say with --contact how they reach you. robots.txt is kept."
    },
    footer = {
      "  stet source add ledger --feed https://ledger.example/rss --contact me@example.org",
      "  stet source add courier --sitemap https://www.harbourcourier.example/news.xml",
      "  stet source add radio --page https://news.radiovestmere.example/ --links '/story/\\d+'",
      "  stet source add ledger --exclude '/(video|live)/'",
      "",
      "Exit status: 0 added, 2 called wrongly, 3 failed."
    })
final class SourceAddCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "NAME", description = "What the source is called, as in queries.")
  private String name = "";

  @Option(names = "--feed", paramLabel = "URL", description = "A feed; may be given several times.")
  private List<String> feeds = new ArrayList<>();

  @Option(
      names = "--sitemap",
      paramLabel = "URL",
      description = "A sitemap; may be given several times.")
  private List<String> sitemaps = new ArrayList<>();

  @Option(
      names = "--page",
      paramLabel = "URL",
      description = "A page with links to articles; needs --links; may be given several times.")
  private List<String> pages = new ArrayList<>();

  @Option(
      names = "--links",
      paramLabel = "REGEX",
      description = "Which links of a page lead to articles: found in their whole address.")
  private @Nullable String links;

  @Option(
      names = "--include",
      paramLabel = "REGEX",
      description = "Of all that is announced, follow only the addresses in which this is found.")
  private @Nullable String include;

  @Option(
      names = "--exclude",
      paramLabel = "REGEX",
      description = "And not those in which this is found.")
  private @Nullable String exclude;

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description = "How publishers reach you (default: as with the source before).")
  private @Nullable String contact;

  @Option(
      names = "--pace",
      paramLabel = "SECONDS",
      description = "The least time between two requests to one host (default: 3).")
  private @Nullable Integer pace;

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Requests in an hour, at most (default: 600).")
  private @Nullable Integer budget;

  @Option(
      names = "--backlog",
      paramLabel = "N",
      description =
          "Articles that wait for their first look, at most: what is announced beyond that is taken"
              + " later (default: 5000).")
  private @Nullable Integer backlog;

  @Option(
      names = "--allow-private",
      description =
          "Let its links lead to this machine and its private networks, which are refused"
              + " otherwise: for a newspaper that is not on the internet.")
  private boolean allowPrivate;

  SourceAddCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    List<SourceListing> listings = listings();
    try (CommandContext program = common.open()) {
      SourceCatalogue sources = new SourceCatalogue(program.archive());
      Optional<Source> known = sources.named(name);
      if (known.isEmpty() && listings.isEmpty()) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            "Say what it announces its articles with: --feed URL, --sitemap URL, or --page URL with"
                + " --links REGEX.");
      }
      sources.add(source(known, sources.all(), listings), Clock.systemUTC().instant());
      terminal
          .out()
          .println(
              known.isEmpty()
                  ? name
                      + " is watched from now on. See what would be kept: stet source check "
                      + name
                  : name + " is watched as you said.");
      return ExitStatus.OK;
    }
  }

  private Source source(Optional<Source> known, List<Source> all, List<SourceListing> listings) {
    return new Source(
        name,
        contact(known, all),
        allowPrivate
                || known.map(Source::reach).orElse(NetworkPolicy.PUBLIC) == NetworkPolicy.EVERYWHERE
            ? NetworkPolicy.EVERYWHERE
            : NetworkPolicy.PUBLIC,
        known.map(Source::paused).orElse(false),
        pace == null
            ? known.map(Source::pace).orElse(Duration.ofSeconds(Source.PACE))
            : Duration.ofSeconds(atLeast("--pace", pace, 0)),
        budget == null
            ? known.map(Source::budget).orElse(Source.BUDGET)
            : atLeast("--budget", budget, 1),
        backlog == null
            ? known.map(Source::backlog).orElse(Source.BACKLOG)
            : atLeast("--backlog", backlog, 1),
        pattern("--include", include).or(() -> known.flatMap(Source::include)),
        pattern("--exclude", exclude).or(() -> known.flatMap(Source::exclude)),
        listings);
  }

  private String contact(Optional<Source> known, List<Source> all) {
    String said =
        contact == null
            ? known.or(() -> all.stream().findFirst()).map(Source::contact).orElse("")
            : contact.strip();
    return requireContact(said);
  }

  /** Checks that a text is a mail address or a URL. */
  static String requireContact(String said) {
    boolean mail = said.matches("[^\\s@;()]+@[^\\s@;()]+");
    boolean url = said.matches("https?://[^\\s;()]+");
    if (!mail && !url) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "Publishers are told who is asking: give a mail address or a page about you, as"
              + " --contact me@example.org.");
    }
    return said;
  }

  private List<SourceListing> listings() {
    List<SourceListing> all = new ArrayList<>();
    feeds.forEach(url -> all.add(new SourceListing(SourceListing.Kind.FEED, web(url), null)));
    sitemaps.forEach(url -> all.add(new SourceListing(SourceListing.Kind.SITEMAP, web(url), null)));
    if (pages.isEmpty() != (links == null)) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          "--page and --links belong together: which links of the page lead to articles?");
    }
    pattern("--links", links);
    pages.forEach(url -> all.add(new SourceListing(SourceListing.Kind.PAGE, web(url), links)));
    return all;
  }

  static String web(String url) {
    try {
      URI uri = new URI(url);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // The refusal below reports it, like an address of another kind.
    }
    throw new CommandRefusal(
        ExitStatus.USAGE,
        "\""
            + TerminalOutput.harmless(url)
            + "\" is no address of the web, as https://a.example/rss.");
  }

  static int atLeast(String option, int number, int least) {
    if (number < least) {
      throw new CommandRefusal(ExitStatus.USAGE, option + " is a number from " + least + " up.");
    }
    return number;
  }

  private static Optional<Pattern> pattern(String option, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(Pattern::compile);
    } catch (PatternSyntaxException e) {
      throw new CommandRefusal(
          ExitStatus.USAGE, option + " is no regular expression: " + e.getDescription() + ".");
    }
  }
}
