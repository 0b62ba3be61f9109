package stet.cli;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.archive.Archive;
import stet.intake.collect.FetchArchive;
import stet.intake.collect.RawResponse;
import stet.model.Timeline;
import stet.model.Version;
import stet.store.FetchRecord;

/**
 * The command {@code stet fetched}, which shows the fetched responses of an article as they were
 * sent.
 */
@Command(
    name = "fetched",
    description = {
      "Shows what was fetched of an article: when, from where, how it was answered, where it is kept,"
          + " and by what rules it was read. With a version, the looks at which that stood."
    },
    footer = {
      "  stet fetched https://courier.example/a",
      "  stet fetched https://courier.example/a 2 --html     the page that version 2 was read from",
      "",
      "Exit status: 0 shown, 1 nothing was fetched, 2 called wrongly, 3 failed."
    })
final class FetchedCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(
      index = "0",
      paramLabel = "ARTICLE",
      description = "An article: its URL, identifier or id.")
  private String article = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "VERSION",
      description = "A version, by number or instant (default: all).")
  private @Nullable String version;

  @Option(
      names = "--html",
      description = "Show the first page itself: headers and markup, as they were sent.")
  private boolean html;

  FetchedCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      Timeline timeline = ArgumentResolver.article(program, article);
      List<Version> versions =
          version == null
              ? timeline.versions()
              : List.of(ArgumentResolver.version(timeline, version));
      FetchArchive fetches = program.fetches();
      // Fetches during withheld versions are left out, because they are in no visible version.
      List<FetchRecord> looks =
          fetches.fetched(timeline.article().id()).stream()
              .filter(look -> versions.stream().anyMatch(each -> stood(each, look.seen())))
              .toList();
      if (looks.isEmpty()) {
        throw new CommandRefusal(ExitStatus.NOT_ALL, "Nothing is kept that was fetched of it.");
      }
      if (html) {
        show(program.archive(), fetches, looks.getFirst());
      } else {
        list(program.archive(), timeline, looks);
      }
      return ExitStatus.OK;
    }
  }

  private static boolean stood(Version version, Instant at) {
    return !at.isBefore(version.firstSeen()) && !at.isAfter(version.lastSeen());
  }

  private void show(Archive archive, FetchArchive fetches, FetchRecord look) {
    RawResponse sent =
        fetches
            .sent(look)
            .orElseThrow(
                () ->
                    new CommandRefusal(
                        ExitStatus.FAILED,
                        "It cannot be read at byte " + look.place() + " of " + look.file() + "."));
    if (archive.withheldName(sent.html()).isPresent()) {
      throw new CommandRefusal(
          ExitStatus.NOT_ALL, "The page is withheld: a name stands in it that is.");
    }
    for (String line : (sent.head() + "\n\n" + sent.html()).lines().toList()) {
      terminal.out().println(TerminalOutput.harmless(line));
    }
  }

  private void list(Archive archive, Timeline timeline, List<FetchRecord> looks) {
    Map<Instant, String> readers = new HashMap<>();
    archive
        .sightings(timeline.article().id())
        .forEach(sighting -> readers.put(sighting.seen(), sighting.reader()));
    for (FetchRecord look : looks) {
      String reader = Optional.ofNullable(readers.get(look.seen())).orElse("");
      if (common.json()) {
        terminal.out().println(JsonWriter.compact(json(look, reader)));
      } else {
        String asked = look.asked() == null ? "not, by its digest" : look.asked().toString();
        terminal.out().println(look.seen() + "  " + look.status() + "  " + reader);
        terminal.out().println("  from   " + TerminalOutput.harmless(look.url()));
        terminal.out().println("  asked  " + asked);
        terminal.out().println("  body   " + look.digest());
        terminal.out().println("  kept   " + look.file() + ", byte " + look.place());
      }
    }
  }

  private static Map<String, @Nullable Object> json(FetchRecord look, String reader) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("seen", look.seen().toString());
    json.put("asked", look.asked() == null ? null : look.asked().toString());
    json.put("url", look.url());
    json.put("status", look.status());
    json.put("digest", look.digest());
    json.put("file", look.file());
    json.put("place", look.place());
    json.put("reader", reader);
    return json;
  }
}
