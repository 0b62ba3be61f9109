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
import stet.api.Json;
import stet.collect.Time;
import stet.collect.Trial;
import stet.desk.Sources;
import stet.model.Content;
import stet.store.Listing;
import stet.store.Source;

/** {@code stet source check}: a dry run. */
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

  /** So many addresses of a listing are shown. */
  private static final int SHOWN = 5;

  private final Terminal terminal;

  @Mixin private final Common common;

  @Parameters(paramLabel = "NAME", description = "A source that is watched.")
  private String name = "";

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many articles are looked at (default: 3).")
  private int articles = 3;

  SourceCheckCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    Source source;
    try (Program program = common.openExisting()) {
      source =
          new Sources(program.archive())
              .named(name)
              .orElseThrow(() -> SourceStateCommand.unknown(name));
    }
    List<Trial.Seen> listings = new ArrayList<>();
    List<Trial.Sample> samples = new ArrayList<>();
    try (Trial trial = new Trial(Time.ofClock(java.time.Clock.systemUTC()))) {
      Set<String> addresses = new LinkedHashSet<>();
      for (Listing listing : source.listings()) {
        Trial.Seen seen = trial.listing(source, listing);
        listings.add(seen);
        addresses.addAll(seen.followed());
        tell(seen);
      }
      for (String address : addresses.stream().limit(articles).toList()) {
        Trial.Sample sample = trial.page(source, address);
        samples.add(sample);
        tell(sample);
      }
    }
    if (common.json()) {
      terminal.out().println(Json.indented(json(listings, samples)));
    }
    boolean all =
        listings.stream().allMatch(seen -> seen.reason() == null)
            && samples.stream().allMatch(sample -> sample.reason() == null);
    return all ? Exit.OK : Exit.NOT_ALL;
  }

  private void tell(Trial.Seen seen) {
    if (common.json()) {
      return;
    }
    terminal.paragraph("", terminal.styled(Style.BOLD, seen.listing().url()));
    if (seen.reason() != null) {
      terminal.paragraph("  ", "cannot be read: " + Terminal.harmless(seen.reason()));
    } else {
      terminal.paragraph(
          "  ",
          seen.form()
              + ": "
              + Telling.count(seen.announced(), "address").replace("addresss", "addresses")
              + ", of which "
              + seen.followed().size()
              + " would be followed");
    }
    seen.sitemaps().forEach(url -> terminal.paragraph("  ", "reads " + Terminal.harmless(url)));
    seen.followed().stream()
        .limit(SHOWN)
        .forEach(url -> terminal.paragraph("  ", Terminal.harmless(url)));
    if (seen.followed().size() > SHOWN) {
      terminal.paragraph("  ", "and " + (seen.followed().size() - SHOWN) + " more");
    }
    terminal.out().println();
  }

  private void tell(Trial.Sample sample) {
    if (common.json()) {
      return;
    }
    terminal.paragraph("", Terminal.harmless(sample.address()));
    Content text = sample.text();
    if (text == null) {
      terminal.paragraph("  ", Terminal.harmless(String.valueOf(sample.reason())));
    } else {
      terminal.paragraph("  ", terminal.styled(Style.BOLD, Terminal.harmless(text.headline())));
      if (!text.byline().isEmpty()) {
        terminal.paragraph("  ", Terminal.harmless(text.byline()));
      }
      text.paragraphs()
          .forEach(paragraph -> terminal.paragraph("  ", Terminal.harmless(paragraph.text())));
    }
    terminal.out().println();
  }

  private static Map<String, Object> json(List<Trial.Seen> listings, List<Trial.Sample> samples) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("listings", listings.stream().map(SourceCheckCommand::json).toList());
    json.put("articles", samples.stream().map(SourceCheckCommand::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Trial.Seen seen) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("url", seen.listing().url());
    json.put("form", seen.form());
    json.put("reason", seen.reason());
    json.put("announced", seen.announced());
    json.put("followed", seen.followed());
    json.put("sitemaps", seen.sitemaps());
    return json;
  }

  private static Map<String, @Nullable Object> json(Trial.Sample sample) {
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
