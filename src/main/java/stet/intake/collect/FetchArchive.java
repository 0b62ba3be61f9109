package stet.intake.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.archive.UnredactedArchive;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Withholding;
import stet.store.ArchiveException;
import stet.store.FetchRecord;
import stet.store.StoredResponse;

/**
 * What was fetched, each response with its request, in WARC files beside the archive, and the
 * register of what lies where. Safe for all threads, and for several processes at once.
 */
public final class FetchArchive {

  /** The directory's name within a home. */
  public static final String DIRECTORY = "fetched";

  private final Archive archive;
  private final WarcFileStore files;
  private final FetchRegister register;
  private final StoredResponseReader responses;

  /**
   * @param directory where the files are, made when it is first needed
   */
  public FetchArchive(Archive archive, Path directory) {
    this.archive = archive;
    this.register = new FetchRegister(archive);
    this.files = new WarcFileStore(directory, register);
    this.responses = new StoredResponseReader(directory);
  }

  /** Whether there are pages in a directory, be they known to an archive or not. */
  public static boolean holdsPages(Path directory) throws IOException {
    return WarcFileStore.areIn(directory);
  }

  /** That what is fetched is not kept as of the future. */
  ClockCheck clockCheck() {
    return new ClockCheck(archive::latestSeen);
  }

  /**
   * Keeps an exchange; when this returns, it is on disk. A body that was fetched from the same
   * address before, or that the server said is the same, is not kept twice. What is of an article
   * that is erased with all that comes, or names one, is not kept at all.
   *
   * @param article which it is a page of, if it is of one
   */
  void keep(HttpExchange exchange, @Nullable ArticleId article) {
    String digest = WarcRecordBuilder.digest(exchange.body()).prefixedBase32();
    boolean unchanged = exchange.status() == 304;
    keep(
        exchange,
        article,
        exchange.at(),
        () -> {
          Optional<StoredResponse> before = register.latest(exchange.url());
          Optional<StoredResponse> same =
              before.filter(row -> unchanged || row.digest().equals(digest));
          return entry(exchange, article, null, exchange.url(), same, digest);
        });
  }

  /**
   * Keeps a capture that was taken out of a web archive: as a look at the article when it was
   * captured.
   *
   * @param address where it was asked for, whatever that led to
   */
  void keep(HttpExchange exchange, ArticleId article, Capture capture, String address) {
    String digest = WarcRecordBuilder.digest(exchange.body()).prefixedBase32();
    keep(
        exchange,
        article,
        capture.at(),
        () -> entry(exchange, article, capture, address, register.held(article, digest), digest));
  }

  /**
   * @param entry is asked once nobody else keeps or erases anything: what it finds in the register
   *     is there still when it is noted
   */
  private void keep(
      HttpExchange exchange,
      @Nullable ArticleId article,
      Instant seen,
      Supplier<WarcFileStore.Entry> entry) {
    long generation = archive.generation();
    if (isErased(exchange, article, seen)) {
      return;
    }
    try {
      files.append(
          () ->
              archive.generation() != generation && isErased(exchange, article, seen)
                  ? Optional.empty() // it was erased meanwhile
                  : Optional.of(entry.get()),
          exchange.at());
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be kept in " + files.directory() + ". Is the disk full?", e);
    }
  }

  private WarcFileStore.Entry entry(
      HttpExchange exchange,
      @Nullable ArticleId article,
      @Nullable Capture capture,
      String address,
      Optional<StoredResponse> same,
      String digest) {
    WarcRecordBuilder.Pair records =
        same.map(row -> WarcRecordBuilder.revisit(exchange, earlier(row)))
            .orElseGet(() -> WarcRecordBuilder.of(exchange));
    return new WarcFileStore.Entry(
        records, place -> register.note(exchange, article, capture, address, place, same, digest));
  }

  private static WarcRecordBuilder.Earlier earlier(StoredResponse row) {
    return new WarcRecordBuilder.Earlier(row.record(), row.url(), row.asked(), row.digest());
  }

  private boolean isErased(HttpExchange exchange, @Nullable ArticleId article, Instant seen) {
    if (archive.generation() == 0) {
      return false; // nothing was ever withheld
    }
    List<ArticleId> closed =
        archive.withholdings(0).stream()
            .filter(Withholding::erased)
            .flatMap(line -> line.ofArticle().stream())
            .filter(of -> of.covers(seen))
            .map(Withholding.OfArticle::article)
            .toList();
    if (article != null) {
      return closed.contains(article);
    }
    Set<String> addresses = new HashSet<>();
    closed.forEach(id -> addresses.addAll(WarcEraser.addresses(archive, id)));
    String coding = exchange.header("Content-Encoding").orElse(null);
    return !addresses.isEmpty() && WarcEraser.names(exchange.body(), coding, addresses);
  }

  /** Keeps that a capture was the same as another, which was fetched: by the word of the index. */
  void keepSame(ArticleId article, Capture capture, String address, String other) {
    register.noteSame(article, capture, address, other);
  }

  /** The addresses of an article's captures that are kept. */
  Set<String> capturesOf(ArticleId article) {
    return register.capturesOf(article);
  }

  /** The articles of which pages are kept. */
  List<ArticleId> articles() {
    return register.articles();
  }

  /** All that is kept of an article's pages and can be read, in order of time. */
  List<StoredPage> of(ArticleId article) {
    List<StoredPage> kept = new ArrayList<>();
    Map<Long, Optional<StoredResponseReader.Read>> pages = new HashMap<>();
    for (Map.Entry<Instant, StoredResponse> look : register.looks(article)) {
      pages
          .computeIfAbsent(look.getValue().key(), key -> responses.page(look.getValue()))
          .ifPresent(read -> kept.add(new StoredPage(look.getKey(), read.page(), read.cut())));
    }
    return kept;
  }

  /** What was fetched of an article, in order of time. */
  public List<FetchRecord> fetched(ArticleId article) {
    return register.fetched(article);
  }

  /** A response as it was sent: its head, and its body unpacked; empty where it is damaged. */
  public Optional<RawResponse> sent(FetchRecord fetched) {
    return responses.sent(fetched);
  }

  /**
   * Begins a snapshot of all that is kept, for a backup.
   *
   * @param meanwhile is done while nobody else keeps anything: what is looked up in the register
   *     then belongs to the snapshot
   */
  public FetchSnapshot snapshot(Runnable meanwhile) {
    try {
      if (!Files.isDirectory(files.directory())) {
        meanwhile.run();
        return new FetchSnapshot(files.directory(), List.of());
      }
      return files.exclusively(
          () -> {
            meanwhile.run();
            return FetchSnapshot.of(files);
          });
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be read in " + files.directory() + ". Check its permissions.",
          e);
    }
  }

  /** Checks that all of it is as it was kept. */
  public FixityCheck fixity() {
    return new FixityCheck(archive, files.directory());
  }

  /**
   * Removes what was fetched of an article between two instants from the files, request and
   * response, whenever else the same body was found, and every feed, sitemap or front page that
   * names it: the files are written anew without it. Whatever is removed cannot be extracted again.
   *
   * @return how many responses went
   */
  public WarcErasureResult erase(ArticleId article, Instant from, Instant to) {
    try {
      WarcEraser shredder = new WarcEraser(archive, files, article, from, to);
      return files.exclusively(shredder::shred);
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be erased from "
              + files.directory()
              + ". Nothing is lost; try again.",
          e);
    }
  }

  /** Removes the responses in which an erased text came, of every article that had it. */
  public WarcErasureResult erase(Withholding line) {
    WarcErasureResult fetched = WarcErasureResult.NOTHING;
    for (Withholding each : archive.withholdings(0)) {
      Optional<Withholding.OfArticle> of =
          each.erased() && each.placed().equals(line.placed())
              ? each.ofArticle()
              : Optional.empty();
      if (of.isPresent()) {
        fetched = fetched.and(erase(of.get()));
      }
    }
    return fetched;
  }

  /** Those in the time that is erased, and those of any time in which such a text stood. */
  private WarcErasureResult erase(Withholding.OfArticle of) {
    UnredactedArchive whole = archive.unabridged();
    WarcErasureResult fetched =
        erase(
            of.article(),
            of.from() == null ? Instant.MIN : of.from(),
            of.to() == null ? Instant.MAX : of.to());
    if (!of.whole()) {
      for (Version version :
          whole.timeline(of.article()).map(Timeline::versions).orElse(List.of())) {
        if (whole.isErased(version.content())) {
          fetched = fetched.and(erase(of.article(), version.firstSeen(), version.lastSeen()));
        }
      }
    }
    return fetched;
  }
}
