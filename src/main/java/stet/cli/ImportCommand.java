package stet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.desk.ImportBookmarks;
import stet.intake.imports.ImportOpener;

/** The command {@code stet import}, which imports observations from files into the archive. */
@Command(
    name = "import",
    description = {
      "Reads observations into the archive, from files, plain or packed (gzip, bzip2, xz, lzma,"
          + " zstd, 7z), and from git repositories. The format of a file is recognized by its content:",
      "",
      "JSON Lines: a line is an object with article (URL or other identifier), source, seen (ISO"
          + " 8601 instant), title and text (paragraphs separated by a blank line); byline, label,"
          + " language and reader where known, and quotes, a list of what the source sets off as"
          + " quotations, each one or more paragraphs of the text; publisher and homepage, the name"
          + " and the home page of the publisher behind the source. Other fields are ignored.",
      "WARC: every HTML page that was answered, at its WARC-Date, of the source that its host is."
          + " A revisit is another look at the page it refers to.",
      "MediaWiki's XML export: every revision of every page, its wikitext as plain paragraphs.",
      "News Sniffer: a saved page of two versions, as HTML or as text.",
      "A directory: a git repository of texts, every commit that touches a file, along the line"
          + " of first parents; of a directory within a repository, what lies in it.",
      "",
      "Records may come in any order, and a file may be imported again: what the archive already"
          + " holds is not recorded twice. An import that was interrupted goes on where it stopped"
          + " when it is started again. A malformed record is reported as FILE:LINE: reason, and"
          + " the rest goes in. With --format json, every batch that is safely on disk is"
          + " acknowledged on a line of its own, and the counts come last."
    },
    footer = {
      "  stet import articles.jsonl.gz",
      "  stet import 2023.jsonl 2024.jsonl.zst --home /srv/stet",
      "  stet import crawl-*.warc.gz",
      "  stet import saved-page.html --seen 2014-03-14T13:00:00Z",
      "  curl -s https://example.org/feed.jsonl | stet import -",
      "",
      "Exit status: 0 all went in, 1 some records were rejected, 2 called wrongly or a file",
      "cannot be read, 3 failed."
    })
final class ImportCommand implements Callable<Integer> {

  private final TerminalOutput terminal;

  @Mixin private final CommonOptions common;

  @Option(
      names = "--batch",
      hidden = true, // for tests that need many acknowledgements
      description = "How many observations are recorded, and acknowledged, at once.")
  private int batch = EntryBatchReader.COUNT;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or directories with git repositories; - is standard input.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--seen",
      paramLabel = "INSTANT",
      description = "When a page was seen that does not say it itself, as 2014-03-14T13:00:00Z.")
  private @Nullable Instant seen;

  @Option(
      names = "--alert",
      description = "Tell webhooks of what is found in it, otherwise taken for the past.")
  private boolean alert;

  @Option(
      names = "--from-start",
      description = "Read files from their start, even those of which an import was interrupted.")
  private boolean fromStart;

  ImportCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.common = new CommonOptions(opener);
  }

  @Override
  public Integer call() throws InterruptedException {
    long bytes = requireReadable();
    long began = System.nanoTime();
    try (CommandContext program = common.open()) {
      ImportCounts counts;
      ImportBookmarks bookmarks = new ImportBookmarks(program.archive());
      ResumableImport unfinished =
          new ResumableImport(new ImportOpener(seen), bookmarks, terminal, fromStart);
      try (EntryBatchReader intake = EntryBatchReader.of(files, unfinished::open, batch)) {
        counts = new ImportRunner(program, terminal, common.json(), alert).of(intake, bytes);
      }
      bookmarks.forget(files);
      double seconds = (System.nanoTime() - began) / 1e9;
      if (counts.read() + counts.malformed() + unfinished.passedOver() == 0) {
        terminal.note("There was nothing to import in " + String.join(", ", files) + ".");
      }
      if (common.json()) {
        terminal.out().println(ImportRunner.json(counts, unfinished.passedOver(), seconds));
      } else {
        counts.tell(terminal, seconds);
      }
      return counts.malformed() > 0 ? ExitStatus.NOT_ALL : ExitStatus.OK;
    }
  }

  /** Returns the number of bytes of all files, or -1 if one of them is standard input. */
  private long requireReadable() {
    long bytes = 0;
    for (String file : files) {
      if (file.equals("-")) {
        bytes = -1;
      } else if (!Files.exists(Path.of(file))) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            "There is no file " + file + ". Nothing was imported; check its name.");
      } else if (!Files.isReadable(Path.of(file))) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            file + " may not be read. Nothing was imported; check its permissions.");
      } else if (Files.isDirectory(Path.of(file)) && !ImportOpener.isRepository(Path.of(file))) {
        throw new CommandRefusal(
            ExitStatus.USAGE,
            file
                + " is a directory without a git repository. Nothing was imported; name the files"
                + " in it, or a directory with a repository.");
      } else if (bytes >= 0) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  private static long size(String file) {
    try {
      return Files.isRegularFile(Path.of(file)) ? Files.size(Path.of(file)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
