package stet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.api.JsonWriter;
import stet.desk.SourceCatalogue;
import stet.intake.collect.SourcePreview;
import stet.intake.collect.TimeSource;
import stet.model.Content;
import stet.store.Source;
import stet.store.SourceListing;

/** The command {@code stet source check}, which makes a dry run of watching a source. */
@Command(
    name = "check",
    description = {
      "Shows what of a source would be followed and, of a few of its articles, what text would be"
          + " kept. Nothing is recorded."
    },
    footer = {
      "  stet source check ledger",
      "  stet source check ledger --articles 10",
      "",
      "Exit status: 0 all could be read, 1 a listing or an article could not, 3 failed."
    })
final class SourceCheckCommand implements Callable<Integer> {

  /** The most addresses of a listing that are shown. */
  private static final int SHOWN = 5;

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Parameters(paramLabel = "NAME", description = "A source that is watched.")
  private String name = "";

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many articles are looked at (default: 3).")
  private int articles = 3;

  SourceCheckCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    Source source;
    try (CommandContext program = common.openExisting()) {
      source =
          new SourceCatalogue(program.archive())
              .named(name)
              .orElseThrow(() -> SourceStateCommand.unknown(name));
    }
    List<SourcePreview.ListingPreview> listings = new ArrayList<>();
    List<SourcePreview.PagePreview> samples = new ArrayList<>();
    try (SourcePreview trial = new SourcePreview(TimeSource.ofClock(java.time.Clock.systemUTC()))) {
      Set<String> addresses = new LinkedHashSet<>();
      for (SourceListing listing : source.listings()) {
        SourcePreview.ListingPreview seen = trial.listing(source, listing);
        listings.add(seen);
        addresses.addAll(seen.followed());
        tell(seen);
      }
      for (String address : addresses.stream().limit(articles).toList()) {
        SourcePreview.PagePreview sample = trial.page(source, address);
        samples.add(sample);
        tell(sample);
      }
    }
    if (common.json()) {
      terminal.out().println(JsonWriter.indented(json(listings, samples)));
    }
    boolean all =
        listings.stream().allMatch(seen -> seen.reason() == null)
            && samples.stream().allMatch(sample -> sample.reason() == null);
    return all ? ExitStatus.OK : ExitStatus.NOT_ALL;
  }

  private void tell(SourcePreview.ListingPreview seen) {
    if (common.json()) {
      return;
    }
    terminal.paragraph("", terminal.styled(TerminalStyle.BOLD, seen.listing().url()));
    if (seen.reason() != null) {
      terminal.paragraph("  ", "cannot be read: " + TerminalOutput.harmless(seen.reason()));
    } else {
      terminal.paragraph(
          "  ",
          seen.form()
              + ": "
              + AnswerPrinter.count(seen.announced(), "address").replace("addresss", "addresses")
              + ", of which "
              + seen.followed().size()
              + " would be followed");
    }
    seen.sitemaps()
        .forEach(url -> terminal.paragraph("  ", "reads " + TerminalOutput.harmless(url)));
    seen.followed().stream()
        .limit(SHOWN)
        .forEach(url -> terminal.paragraph("  ", TerminalOutput.harmless(url)));
    if (seen.followed().size() > SHOWN) {
      terminal.paragraph("  ", "and " + (seen.followed().size() - SHOWN) + " more");
    }
    terminal.out().println();
  }

  private void tell(SourcePreview.PagePreview sample) {
    if (common.json()) {
      return;
    }
    terminal.paragraph("", TerminalOutput.harmless(sample.address()));
    Content text = sample.text();
    if (text == null) {
      terminal.paragraph("  ", TerminalOutput.harmless(String.valueOf(sample.reason())));
    } else {
      terminal.paragraph(
          "  ", terminal.styled(TerminalStyle.BOLD, TerminalOutput.harmless(text.headline())));
      if (!text.byline().isEmpty()) {
        terminal.paragraph("  ", TerminalOutput.harmless(text.byline()));
      }
      text.paragraphs()
          .forEach(
              paragraph -> terminal.paragraph("  ", TerminalOutput.harmless(paragraph.text())));
    }
    terminal.out().println();
  }

  private static Map<String, Object> json(
      List<SourcePreview.ListingPreview> listings, List<SourcePreview.PagePreview> samples) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("listings", listings.stream().map(SourceCheckCommand::json).toList());
    json.put("articles", samples.stream().map(SourceCheckCommand::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(SourcePreview.ListingPreview seen) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", seen.listing().url());
    json.put("form", seen.form());
    json.put("reason", seen.reason());
    json.put("announced", seen.announced());
    json.put("followed", seen.followed());
    json.put("sitemaps", seen.sitemaps());
    return json;
  }

  private static Map<String, @Nullable Object> json(SourcePreview.PagePreview sample) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    Content text = sample.text();
    json.put("url", sample.address());
    json.put("reason", sample.reason());
    json.put("headline", text == null ? null : text.headline());
    json.put("byline", text == null ? null : text.byline());
    json.put("text", text == null ? null : text.body());
    json.put("published", sample.published());
    json.put("language", sample.language());
    return json;
  }
}
