package stet.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.archive.Archive;
import stet.archive.Erasure;
import stet.archive.Unabridged;
import stet.index.Index;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Withholding;

/** {@code stet erase}: the texts of an article, for good. */
@Command(
    name = "erase",
    description = {
      "Erases what an article said, or what it said in a time, for good: from the archive, its log,"
          + " the index and the pages that were fetched. The hashes stay, and their place in the chain, so that `stet verify`"
          + " still proves the rest; the public log says what is erased and why. An import of the"
          + " same text again does not bring it back.",
      "",
      "Backups and exports are yours to erase. To keep other texts of the article from readers too,"
          + " withhold it."
    },
    footer = {
      "  stet erase https://a.example/1 --reason \"by order of a court\"          what would go",
      "  stet erase https://a.example/1 --reason \"by order of a court\" --yes    and it goes",
      "  stet erase --finish                     after one that was broken off",
      "",
      "Exit status: 0 erased, 1 there is nothing to erase, or traces are left, 2 called wrongly or"
          + " not meant, 3 failed."
    })
final class EraseCommand implements Callable<Integer> {

  /** How long another process may take to leave it out of the index. */
  private static final int PATIENCE_SECONDS = 60;

  private final Terminal terminal;

  @Mixin private final Common common;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ARTICLE",
      description = "An article: its URL, identifier or id.")
  private @Nullable String article;

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Only what was seen from then on, as 2025-10-04 or 2025-10-04T16:00:00Z.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "INSTANT", description = "Only what was seen until then.")
  private @Nullable String to;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for everybody to read.")
  private @Nullable String reason;

  @Option(names = "--everywhere", description = "Also where other articles have the same texts.")
  private boolean everywhere;

  @Option(names = "--yes", description = "Do it: nobody can undo it.")
  private boolean yes;

  @Option(names = "--finish", description = "Remove the traces that an earlier one left.")
  private boolean finish;

  EraseCommand(Terminal terminal, Program.Opener opener) {
    this.terminal = terminal;
    this.common = new Common(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    if (finish == (article != null)) {
      throw new Refusal(Exit.USAGE, "Name an article, or say --finish.");
    }
    if (finish) {
      try (Program program = common.openExisting()) {
        return finish(program);
      }
    }
    Because because = new Because(reason);
    try (Program program = common.openExisting()) {
      Withholding.OfArticle of =
          Span.of(from, to).in(Lookup.known(program, String.valueOf(article)));
      if (!yes) {
        throw new Refusal(Exit.USAGE, preview(program, of));
      }
      Instant now = Instant.ofEpochMilli(System.currentTimeMillis());
      return switch (program.archive().erasures().erase(of, because.text(), now, everywhere)) {
        case Erasure.Done done -> {
          terminal.note(Telling.count(done.contents(), "text") + " erased.");
          erasePages(program, of);
          yield finish(program);
        }
        case Erasure.Shared shared -> throw new Refusal(Exit.USAGE, elsewhere(shared.others()));
        case Erasure.Nothing nothing -> {
          terminal.note("There is nothing of it in the archive that is not erased.");
          erasePages(program, of); // whoever was interrupted asks a second time
          yield Exit.NOT_ALL;
        }
      };
    }
  }

  /** Takes the pages that were fetched out of the WARC files, for as long as such a text stood. */
  private void erasePages(Program program, Withholding.OfArticle of) {
    int pages = 0;
    List<Version> versions =
        program.archive().unabridged().timeline(of.article()).stream()
            .flatMap(timeline -> timeline.versions().stream())
            .toList();
    for (Version version : versions) {
      if (of.covers(version)) {
        pages += program.fetches().erase(of.article(), version.firstSeen(), version.lastSeen());
      }
    }
    if (pages > 0) {
      terminal.note(Telling.count(pages, "page") + " as fetched erased.");
    }
  }

  private static String preview(Program program, Withholding.OfArticle of) {
    long versions =
        program.archive().unabridged().timeline(of.article()).stream()
            .flatMap(timeline -> timeline.versions().stream())
            .filter(of::covers)
            .count();
    return "Nothing was erased. It would be the text of "
        + Telling.count(versions, "version")
        + ", for good: say --yes if that is meant.";
  }

  private static String elsewhere(List<Article> others) {
    StringBuilder sentence =
        new StringBuilder("Nothing was erased: other articles have the same text.");
    sentence.append(" Say --everywhere if it shall go from them too:");
    for (Article other : others) {
      sentence.append(System.lineSeparator()).append("  ").append(Terminal.harmless(other.url()));
    }
    return sentence.toString();
  }

  /** Sees to it that no trace is left; may be called again and again. */
  private int finish(Program program) throws InterruptedException {
    Archive archive = program.archive();
    List<Withholding> unswept = archive.erasures().unswept();
    if (unswept.isEmpty()) {
      terminal.note("No traces are left.");
      return Exit.OK;
    }
    unswept.forEach(line -> leaveWhatWasFetched(program, line));
    boolean indexed = leavesTheIndex(program.index(), archive.generation());
    boolean swept = archive.erasures().sweep(indexed ? unswept : List.of());
    if (indexed && swept) {
      terminal.note("No traces are left in the archive's files and the index.");
      return Exit.OK;
    }
    terminal.note(
        "Traces may be left, since another process uses "
            + (indexed ? "the archive" : "the index")
            + ": run `stet erase --finish` later.");
    return Exit.NOT_ALL;
  }

  /** Removes the responses in which an erased text came, of every article that had it. */
  private static void leaveWhatWasFetched(Program program, Withholding line) {
    for (Withholding each : program.archive().withholdings(0)) {
      if (each.erased() && each.placed().equals(line.placed())) {
        each.ofArticle().ifPresent(of -> leaveWhatWasFetched(program, of.article()));
      }
    }
  }

  private static void leaveWhatWasFetched(Program program, ArticleId article) {
    Unabridged archive = program.archive().unabridged();
    Version first = null;
    Version last = null;
    for (Version version : archive.timeline(article).map(Timeline::versions).orElse(List.of())) {
      boolean erased = archive.isErased(version.content());
      if (!erased && first != null && last != null) {
        program.fetches().erase(article, first.firstSeen(), last.lastSeen());
        first = null;
      } else if (erased) {
        first = first == null ? version : first;
        last = version;
      }
    }
    if (first != null && last != null) {
      program.fetches().erase(article, first.firstSeen(), last.lastSeen());
    }
  }

  private static boolean leavesTheIndex(Index index, long generation) throws InterruptedException {
    for (int tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
      index.catchUp();
      if (index.hasLeftOut(generation)) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return false;
  }
}
