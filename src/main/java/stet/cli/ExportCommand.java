package stet.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stet.archive.Archive;
import stet.archive.UnredactedArchive;
import stet.intake.imports.ObservationExporter;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Publisher;
import stet.model.PublisherName;
import stet.model.Sighting;
import stet.model.WithheldException;

/** The command {@code stet export}, which writes observations of the archive to files. */
@Command(
    name = "export",
    description = {
      "Writes every observation in the archive, or those of some articles or of one source, in a"
          + " format that `stet import` reads: into another archive they come as they were.",
      "",
      "JSON Lines are as `stet help import` describes them. In WARC an observation is a record of"
          + " type conversion, of the article's URL at the instant it was seen, that holds the same"
          + " JSON object."
    },
    footer = {
      "  stet export > everything.jsonl",
      "  stet export --source ledger --output ledger.jsonl.gz",
      "  stet export --format warc --output everything.warc.gz",
      "  stet export https://www.vestmereledger.example/news/1 | stet import - --home other",
      "",
      "Exit status: 0 written, 1 an article is not known, 2 called wrongly, 3 failed."
    })
final class ExportCommand implements Callable<Integer> {

  private static final int PAGE = 200;

  private final TerminalOutput terminal;
  private final CommandContext.Opener opener;

  /** The format of an export. */
  private enum Form {
    JSONL,
    WARC;

    /** Returns the format in the notation of the command line. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The folder of the archive (default: index/ next to the launcher).")
  private @Nullable Path home;

  @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl (default) or warc.")
  private Form form = Form.JSONL;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where to write: a file that is not there yet, packed by gzip when its name ends in .gz;"
              + " WARC always is. Default: standard output, for JSON Lines.")
  private @Nullable Path output;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "Only the articles of that source.")
  private @Nullable String source;

  @Option(
      names = "--withheld",
      description = "Also what is withheld: for another archive of yours, not for others.")
  private boolean withheld;

  @Parameters(
      arity = "0..*",
      paramLabel = "ARTICLE",
      description = "Only these articles: URL, identifier or id.")
  private List<String> articles = new ArrayList<>();

  private long leftOut;
  private boolean begun;

  ExportCommand(TerminalOutput terminal, CommandContext.Opener opener) {
    this.terminal = terminal;
    this.opener = opener;
  }

  @Override
  public Integer call() throws IOException {
    if (source != null && !articles.isEmpty()) {
      throw new CommandRefusal(ExitStatus.USAGE, "Name articles, or a --source, not both.");
    }
    Path from = home == null ? CommonOptions.usualHome() : home;
    try (CommandContext program = CommonOptions.openExisting(from, opener)) {
      Archive archive = program.archive();
      List<Article> named = new ArrayList<>();
      for (String article : articles) {
        Article known = ArgumentResolver.known(program, article);
        if (!withheld) {
          archive.timeline(known.id()); // throws an exception if the article is withheld
        }
        named.add(known);
      }
      long written;
      try {
        written = write(archive, named);
      } catch (IOException e) {
        throw unwritten(e);
      }
      if (output != null) {
        terminal.note(AnswerPrinter.count(written, "observation") + " written to " + output + ".");
      }
      if (leftOut > 0) {
        terminal.note(
            AnswerPrinter.count(leftOut, "observation")
                + " left out, as withheld or erased: `stet withhold --list` says why.");
      }
      return ExitStatus.OK;
    }
  }

  /** Exports the named articles, or all articles if none is named. */
  private long write(Archive archive, List<Article> named) throws IOException {
    long written = 0;
    try (ObservationExporter outbox = outbox()) {
      for (Article article : named) {
        written += write(archive, article, outbox);
      }
      if (articles.isEmpty()) {
        Optional<ArticleId> after = Optional.empty();
        for (List<Article> page = page(archive, after);
            !page.isEmpty();
            page = page(archive, after)) {
          for (Article article : page) {
            written += write(archive, article, outbox);
          }
          after = Optional.of(page.getLast().id());
        }
      }
    }
    return written;
  }

  /** Deletes an incomplete export, because it could be taken for a complete one. */
  private CommandRefusal unwritten(IOException failure) throws IOException {
    Path file = output;
    if (file == null) {
      throw failure;
    }
    if (begun) {
      Files.deleteIfExists(file);
    }
    String reason =
        switch (failure) {
          case NoSuchFileException missing -> "there is no such directory";
          case AccessDeniedException denied -> "it may not be written there";
          default -> failure.getMessage();
        };
    return new CommandRefusal(
        ExitStatus.FAILED, file + " cannot be written: " + reason + ". Nothing is left of it.");
  }

  private List<Article> page(Archive archive, Optional<ArticleId> after) {
    return withheld
        ? archive.unabridged().articles(Optional.ofNullable(source), after, PAGE)
        : archive.articles(source, after, PAGE);
  }

  private long write(Archive archive, Article article, ObservationExporter outbox)
      throws IOException {
    UnredactedArchive whole = archive.unabridged();
    List<Sighting> visible = archive.sightings(article.id());
    List<Sighting> sightings = withheld ? whole.sightings(article.id()) : visible;
    leftOut += whole.sightings(article.id()).size() - sightings.size();
    Publisher shown = archive.publishers().of(article.source());
    PublisherName publisher = PublisherName.of(shown.title(), shown.home());
    long written = 0;
    for (Sighting sighting : sightings) {
      Optional<Content> content = content(whole, sighting);
      if (content.isEmpty()) {
        leftOut++;
        continue;
      }
      outbox.write(
          new Observation(
              article.source(),
              sighting.identifier(),
              sighting.seen(),
              content.get(),
              sighting.reader(),
              sighting.label(),
              sighting.language()),
          publisher);
      written++;
    }
    return written;
  }

  /** Returns the content of a sighting, or nothing if it is erased. */
  private static Optional<Content> content(UnredactedArchive archive, Sighting sighting) {
    try {
      return Optional.of(archive.content(sighting.content()));
    } catch (WithheldException erased) {
      return Optional.empty();
    }
  }

  private ObservationExporter outbox() throws IOException {
    Path file = output;
    if (file == null) {
      if (form == Form.WARC) {
        throw new CommandRefusal(
            ExitStatus.USAGE, "WARC is no text: name a file for it with --output FILE.");
      }
      return ObservationExporter.jsonLines(new OnTerminal(terminal));
    }
    if (Files.exists(file)) {
      throw new CommandRefusal(
          ExitStatus.USAGE, file + " is there already. Name another, or move it away.");
    }
    OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    begun = true;
    return switch (form) {
      case WARC -> ObservationExporter.warc(out);
      case JSONL ->
          ObservationExporter.jsonLines(
              file.toString().endsWith(".gz") ? new GZIPOutputStream(out, 1 << 16) : out);
    };
  }

  /** Standard output, which is not closed. */
  private static final class OnTerminal extends FilterOutputStream {
    private final TerminalOutput terminal;

    OnTerminal(TerminalOutput terminal) {
      super(OutputStream.nullOutputStream());
      this.terminal = terminal;
    }

    @Override
    public void write(byte[] bytes) {
      terminal.out().print(new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
      terminal.out().flush();
    }
  }
}
