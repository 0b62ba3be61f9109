package stet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stet.api.JsonWriter;
import stet.desk.FollowedArticles;
import stet.desk.SourceCatalogue;
import stet.store.FollowedCount;
import stet.store.ListingState;
import stet.store.Source;

/** The command {@code stet source list}, which lists the watched sources and their states. */
@Command(
    name = "list",
    description = "Lists the sources that are watched, and what came of the last look.",
    footer = {"  stet source list", "", "Exit status: 0 shown, 2 called wrongly, 3 failed."})
final class SourceListCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  SourceListCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() {
    try (CommandContext program = common.openExisting()) {
      SourceCatalogue sources = new SourceCatalogue(program.archive());
      FollowedArticles follows = new FollowedArticles(program.archive());
      if (common.json()) {
        terminal
            .out()
            .println(
                JsonWriter.indented(
                    Map.of(
                        "sources",
                        sources.all().stream().map(s -> json(s, sources, follows)).toList())));
        return ExitStatus.OK;
      }
      if (sources.all().isEmpty()) {
        terminal.out().println("Nothing is watched. Add a source: stet help source");
      }
      for (Source source : sources.all()) {
        FollowedCount count = follows.count(source.name());
        terminal.paragraph(
            "",
            terminal.styled(TerminalStyle.BOLD, source.name())
                + (source.paused() ? "  paused" : "")
                + "  "
                + AnswerPrinter.count(count.followed(), "article")
                + " followed, "
                + count.ended()
                + " no longer");
        for (ListingState standing : sources.listings(source.name())) {
          terminal.paragraph("  ", outcome(standing));
        }
      }
      return ExitStatus.OK;
    }
  }

  private static String outcome(ListingState standing) {
    String last = standing.outcome() == null ? "not looked at yet" : standing.outcome();
    return standing.listing().kind().name().toLowerCase(Locale.ROOT)
        + "  "
        + standing.listing().url()
        + "  "
        + (standing.failures() > 0 ? "failing: " : "")
        + TerminalOutput.harmless(last)
        + ", next look "
        + InstantFormat.at(standing.due());
  }

  private static Map<String, Object> json(
      Source source, SourceCatalogue sources, FollowedArticles follows) {
    Map<String, Object> json = new LinkedHashMap<>();
    FollowedCount count = follows.count(source.name());
    json.put("name", source.name());
    json.put("paused", source.paused());
    json.put("contact", source.contact());
    json.put("paceSeconds", source.pace().toSeconds());
    json.put("budget", source.budget());
    json.put("followed", count.followed());
    json.put("ended", count.ended());
    List<Map<String, Object>> listings = new ArrayList<>();
    for (ListingState standing : sources.listings(source.name())) {
      Map<String, Object> listing = new LinkedHashMap<>();
      listing.put("kind", standing.listing().kind().name().toLowerCase(Locale.ROOT));
      listing.put("url", standing.listing().url());
      listing.put("links", standing.listing().links());
      listing.put("due", standing.due());
      listing.put("looked", standing.looked());
      listing.put("failures", standing.failures());
      listing.put("told", standing.outcome());
      listings.add(listing);
    }
    json.put("listings", listings);
    return json;
  }
}
