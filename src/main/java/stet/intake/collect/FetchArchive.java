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
 * Archive of the fetched responses, each with its request. They are stored in WARC files next to
 * the article archive, and registered with their places in these files. Safe for all threads, and
 * for several processes at once.
 */
public final class FetchArchive {

  /** The directory's name within a home. */
  public static final String DIRECTORY = "fetched";

  private final Archive archive;
  private final WarcFileStore files;
  private final FetchRegister register;
  private final StoredResponseReader responses;

  /**
   * Creates an archive of fetched responses.
   *
   * @param directory the directory of the files, created when it is first needed
   */
  public FetchArchive(Archive archive, Path directory) {
    this.archive = archive;
    this.register = new FetchRegister(archive);
    this.files = new WarcFileStore(directory, register);
    this.responses = new StoredResponseReader(directory);
  }

  /** Whether there are WARC files in a directory, registered or not. */
  public static boolean holdsPages(Path directory) throws IOException {
    return WarcFileStore.areIn(directory);
  }

  /** The check that prevents fetches from being stored with a time in the future. */
  ClockCheck clockCheck() {
    return new ClockCheck(archive::latestSeen);
  }

  /**
   * Stores an exchange. It is on disk when this method returns. A body that was fetched from the
   * same address before, or that is unchanged according to the server, is not stored twice. If an
   * article was erased together with its future versions, a response that belongs to the article or
   * names it is not stored at all.
   *
   * @param article the article whose page it is, or null
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
   * Stores a capture taken from a web archive, as a fetch of the article at the time of the
   * capture.
   *
   * @param address the address that was requested, before any redirects
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
   * Stores an exchange.
   *
   * @param entry is called while nobody else stores or erases anything, so that the rows that it
   *     finds in the register are still there when the exchange is registered
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

  /**
   * Registers that a capture is, according to the index, the same as another one, which was
   * fetched.
   */
  void keepSame(ArticleId article, Capture capture, String address, String other) {
    register.noteSame(article, capture, address, other);
  }

  /** The addresses of the captures of an article that are stored. */
  Set<String> capturesOf(ArticleId article) {
    return register.capturesOf(article);
  }

  /** The articles whose pages are stored. */
  List<ArticleId> articles() {
    return register.articles();
  }

  /** Returns all stored pages of an article that can be read, in order of time. */
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

  /** Returns the fetches of an article, in order of time. */
  public List<FetchRecord> fetched(ArticleId article) {
    return register.fetched(article);
  }

  /**
   * Returns a response as it was sent, with its head and its decoded body, or nothing if it is
   * damaged.
   */
  public Optional<RawResponse> sent(FetchRecord fetched) {
    return responses.sent(fetched);
  }

  /**
   * Begins a snapshot of everything stored, for a backup.
   *
   * @param meanwhile work that is done while no other process stores anything, so that the state of
   *     the register that it sees belongs to the snapshot
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

  /** The check that all responses are as they were stored. */
  public FixityCheck fixity() {
    return new FixityCheck(archive, files.directory());
  }

  /**
   * Removes fetches from the files by rewriting the files without them: the fetches of an article
   * between two instants, with request and response, all other fetches with the same bodies, and
   * every feed, sitemap or front page that names the article. Removed pages cannot be extracted
   * again.
   *
   * @return the number of removed responses
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

  /** Removes the responses that contain an erased text, for every article that had it. */
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

  /**
   * Removes the fetches in the erased time, and those of any time in which the article had an
   * erased text.
   */
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
