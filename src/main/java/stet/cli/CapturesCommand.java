package stet.cli;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.intake.collect.CaptureCollector;
import stet.intake.collect.WebArchive;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.NetworkPolicy;
import stet.model.Timeline;
import stet.store.FollowedArticle;
import stet.store.Source;

/** The command {@code stet captures}, which takes a web archive's captures of an article. */
@Command(
    name = "captures",
    description = {
      "Takes an article's past out of a web archive: lists the captures of its address by the"
          + " archive's CDX index, fetches each as it was received, and records what it says at the"
          + " instant at which it was captured. Of captures that the index says are the same, one is"
          + " fetched. The web archive is asked for one thing at a time, with a pause between.",
      "",
      "Run it again to go on where it was interrupted, or for what was captured since: what was"
          + " taken is not fetched again."
    },
    footer = {
      "  stet captures https://www.vestmereledger.example/nation/2025/10/04/port-alder-riot \\",
      "    --contact me@example.org",
      "  stet captures https://courier.example/a --from 2014-03 --to 2014-06 --list",
      "  stet captures https://courier.example/a --cdx https://archive.example/news/cdx",
      "",
      "Exit status: 0 all there are, 1 some could not be had, 2 called wrongly, 3 failed."
    })
final class CapturesCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "URL", description = "The article's address, as it was.")
  private String url = "";

  @Option(
      names = "--cdx",
      paramLabel = "URL",
      description = "The web archive's CDX index (default: " + WebArchive.USUAL + ").")
  private String cdx = WebArchive.USUAL;

  @Option(
      names = "--replay",
      paramLabel = "PATTERN",
      description =
          "Where a capture is as it was received, with {timestamp} and {url} in it (default: where"
              + " the Wayback Machine and pywb have it).")
  private @Nullable String replay;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "Only what was captured from then on: 2014, 2014-03, 2014-03-14T13:00:00Z.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      description = "Only what was captured up to then, with all of it: 2014 is to its end.")
  private @Nullable String to;

  @Option(names = "--list", description = "Only list the captures; nothing is fetched or recorded.")
  private boolean list;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description =
          "The source that the article is of (default: the one that has it already, or its host).")
  private @Nullable String source;

  @Option(
      names = "--contact",
      paramLabel = "MAIL|URL",
      description = "How the archive reaches you (default: as with the sources that are watched).")
  private @Nullable String contact;

  @Option(
      names = "--pace",
      paramLabel = "SECONDS",
      description = "The least time between two requests (default: ${DEFAULT-VALUE}).")
  private int pace = 4; // 15 requests a minute, which the Wayback Machine tolerates from one client

  @Option(
      names = "--despite-robots",
      description =
          "Do not ask for the web archive's robots.txt: for one that shuts out crawlers, but offers"
              + " its index and its captures to programs.")
  private boolean despiteRobots;

  @Option(
      names = "--allow-private",
      description = "The web archive may be on this machine or in its private networks.")
  private boolean allowPrivate;

  CapturesCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    SourceAddCommand.web(url);
    String first = digits("--from", from);
    String last = digits("--to", to);
    WebArchive webArchive = webArchive();
    try (CommandContext program = common.open();
        CaptureCollector captures = program.captures(webArchive, guest(program), !despiteRobots)) {
      CaptureCollector.Listed listed = captures.list(url, first, last);
      if (listed.captures().isEmpty() && listed.trouble() != null) {
        throw new CommandRefusal(
            ExitStatus.NOT_ALL, "The captures are not known: " + listed.trouble() + ".");
      }
      if (list) {
        telling().listed(listed);
        return listed.trouble() == null ? ExitStatus.OK : ExitStatus.NOT_ALL;
      }
      return take(program, captures, listed);
    }
  }

  private int take(
      CommandContext program, CaptureCollector captures, CaptureCollector.Listed listed)
      throws InterruptedException {
    Known known = known(program);
    ArticleId id = ArticleId.of(known.source(), known.url());
    int versions = versions(program, id);
    Map<CaptureCollector.CaptureOutcome, Integer> counts =
        new EnumMap<>(CaptureCollector.CaptureOutcome.class);
    String stopped;
    int[] done = {0};
    try (ProgressLine progress =
        ProgressLine.of(terminal, "Taking", listed.captures().size(), " captures", 1)) {
      stopped =
          captures.take(
              listed.captures(),
              known.source(),
              known.url(),
              (capture, result, reason) -> {
                counts.merge(result, 1, Integer::sum);
                progress.at(++done[0], listed.captures().size());
                if (!reason.isEmpty()) {
                  terminal.note(TerminalOutput.harmless(capture.timestamp() + ": " + reason));
                }
              });
    }
    program.deriver().catchUp();
    telling().taken(listed, counts, id, versions(program, id) - versions);
    String trouble = stopped == null ? listed.trouble() : stopped;
    if (trouble != null) {
      terminal.note(
          "Not all were taken: " + TerminalOutput.harmless(trouble) + ". Run it again to go on.");
    }
    boolean all =
        trouble == null && counts.getOrDefault(CaptureCollector.CaptureOutcome.FAILED, 0) == 0;
    return all ? ExitStatus.OK : ExitStatus.NOT_ALL;
  }

  private CapturesPrinter telling() {
    return new CapturesPrinter(terminal, common.json());
  }

  /** The source and URL of the article, as the archive has them or is to have them. */
  private record Known(String source, String url) {}

  private Known known(CommandContext program) {
    if (source != null) {
      return new Known(source, url);
    }
    FollowedArticles follows = new FollowedArticles(program.archive());
    for (Source watched : new SourceCatalogue(program.archive()).all()) {
      Optional<FollowedArticle> followed = follows.announced(watched.name(), url);
      if (followed.isPresent()) {
        return new Known(watched.name(), followed.get().url());
      }
    }
    List<Article> found = program.archive().find(url);
    if (found.size() > 1) {
      throw new CommandRefusal(
          ExitStatus.USAGE, "Several sources have it: say which one with --source NAME.");
    }
    HttpUrl parsed = HttpUrl.parse(url);
    String host = parsed == null ? url : parsed.host().toLowerCase(Locale.ROOT);
    return found.isEmpty()
        ? new Known(host.startsWith("www.") ? host.substring(4) : host, url)
        : new Known(found.getFirst().source(), found.getFirst().url());
  }

  private Source guest(CommandContext program) {
    String said =
        contact == null
            ? new SourceCatalogue(program.archive())
                .all().stream().findFirst().map(Source::contact).orElse("")
            : contact.strip();
    return new Source(
        "captures",
        SourceAddCommand.requireContact(said),
        allowPrivate ? NetworkPolicy.EVERYWHERE : NetworkPolicy.PUBLIC,
        false,
        Duration.ofSeconds(SourceAddCommand.atLeast("--pace", pace, 0)),
        Source.BUDGET,
        Source.BACKLOG,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private WebArchive webArchive() {
    try {
      return WebArchive.of(cdx, replay);
    } catch (IllegalArgumentException e) {
      throw new CommandRefusal(
          ExitStatus.USAGE,
          TerminalOutput.harmless(e.getMessage() + ". Give --cdx URL")
              + " and --replay https://archive.example/{timestamp}id_/{url}.");
    }
  }

  private static int versions(CommandContext program, ArticleId id) {
    Optional<Timeline> timeline = program.archive().unabridged().timeline(id);
    return timeline.map(known -> known.versions().size()).orElse(0);
  }

  /** Returns a time in the form that the index takes: only its digits. */
  private static @Nullable String digits(String option, @Nullable String time) {
    if (time == null) {
      return null;
    }
    String digits = time.replaceAll("[-:TZ. ]", "");
    if (!digits.matches("\\d{4,14}") || digits.length() % 2 != 0) {
      throw new CommandRefusal(
          ExitStatus.USAGE, option + " is a time, as 2014, 2014-03 or 2014-03-14T13:00Z.");
    }
    return digits;
  }
}
