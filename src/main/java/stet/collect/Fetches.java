package stet.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import stet.archive.Archive;
import stet.archive.ArchiveException;
import stet.extract.Page;
import stet.model.ArticleId;
import stet.model.Withholding;

/**
 * What was fetched, each response with its request, in WARC files beside the archive, and the
 * register of what lies where. Safe for all threads, and for several processes at once.
 */
public final class Fetches {

  private final Archive archive;
  private final WarcFiles files;

  /**
   * @param directory where the files are, made when it is first needed
   */
  public Fetches(Archive archive, Path directory) {
    this.archive = archive;
    this.files = new WarcFiles(directory);
  }

  /**
   * A row of the register.
   *
   * @param page the address of the page: of a capture not the one that was asked
   * @param asked when that was
   */
  private record Row(
      long key,
      String url,
      String page,
      Instant asked,
      String file,
      long place,
      String digest,
      URI record) {}

  /**
   * Keeps an exchange; when this returns, it is on disk. A body that was fetched from the same
   * address before, or that the server said is the same, is not kept twice. What is of an article
   * that is erased with all that comes, or names one, is not kept at all.
   *
   * @param article which it is a page of, if it is of one
   */
  void keep(Exchange exchange, @Nullable ArticleId article) {
    if (isErased(exchange, article, exchange.at())) {
      return;
    }
    String digest = WarcFiles.digest(exchange.body()).prefixedBase32();
    Optional<Row> before = latest(exchange.url());
    boolean unchanged = exchange.status() == 304;
    Optional<Row> same = before.filter(row -> unchanged || row.digest().equals(digest));
    keep(exchange, article, null, exchange.url(), same, digest);
  }

  /**
   * Keeps a capture that was taken out of a web archive: as a look at the article when it was
   * captured.
   *
   * @param address where it was asked for, whatever that led to
   */
  void keep(Exchange exchange, ArticleId article, Capture capture, String address) {
    if (isErased(exchange, article, capture.at())) {
      return;
    }
    String digest = WarcFiles.digest(exchange.body()).prefixedBase32();
    keep(exchange, article, capture, address, held(article, digest), digest);
  }

  private void keep(
      Exchange exchange,
      @Nullable ArticleId article,
      @Nullable Capture capture,
      String address,
      Optional<Row> same,
      String digest) {
    try {
      Consumer<WarcFiles.Place> register =
          place -> register(exchange, article, capture, address, place, same, digest);
      if (same.isPresent()) {
        files.appendRevisit(exchange, earlier(same.get()), register);
      } else {
        files.append(exchange, register);
      }
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be kept in " + files.directory() + ". Is the disk full?", e);
    }
  }

  private boolean isErased(Exchange exchange, @Nullable ArticleId article, Instant seen) {
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
    closed.forEach(id -> addresses.addAll(Shredder.addresses(archive, id)));
    String coding = exchange.header("Content-Encoding").orElse(null);
    return !addresses.isEmpty() && Shredder.names(exchange.body(), coding, addresses);
  }

  /**
   * Keeps that a capture was the same as another, which was fetched: by the word of the index.
   *
   * @param address where it would be asked for
   * @param other where the other was
   */
  void keepSame(ArticleId article, Capture capture, String address, String other) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO fetch
                      (article, url, seen, status, file, place, record, digest, payload, page)
                    SELECT article, :url, :seen, status, file, place, record, digest, payload, :page
                    FROM fetch WHERE article = :article AND url = :other ORDER BY key LIMIT 1""")
                .bind("article", article.value())
                .bind("url", address)
                .bind("seen", capture.at().toEpochMilli())
                .bind("page", capture.original())
                .bind("other", other)
                .execute());
  }

  /** The addresses of an article's captures that are kept. */
  Set<String> capturesOf(ArticleId article) {
    return archive.read(
        handle ->
            Set.copyOf(
                handle
                    .createQuery(
                        """
                        SELECT DISTINCT url FROM fetch
                        WHERE article = :article AND page IS NOT NULL""")
                    .bind("article", article.value())
                    .mapTo(String.class)
                    .list()));
  }

  /** All that is kept of an article's pages and can be read, in order of time. */
  List<Kept> of(ArticleId article) {
    List<Kept> kept = new ArrayList<>();
    Map<Long, Optional<Page>> pages = new HashMap<>();
    List<Map.Entry<Instant, Row>> rows =
        archive.read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT looked.seen AS at, held.* FROM fetch AS looked
                        JOIN fetch AS held ON held.key = looked.payload
                        WHERE looked.article = :article ORDER BY looked.seen, looked.key""")
                    .bind("article", article.value())
                    .map(
                        (row, context) ->
                            Map.entry(Instant.ofEpochMilli(row.getLong("at")), row(row)))
                    .list());
    for (Map.Entry<Instant, Row> entry : rows) {
      pages
          .computeIfAbsent(entry.getValue().key(), key -> page(entry.getValue()))
          .ifPresent(page -> kept.add(new Kept(entry.getKey(), page)));
    }
    return kept;
  }

  /** What was fetched of an article, in order of time. */
  public List<Fetched> fetched(ArticleId article) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT looked.seen AS at, looked.asked AS when_asked, looked.url AS asked_for,
                      looked.status AS answered, looked.page AS captured, held.*
                    FROM fetch AS looked JOIN fetch AS held ON held.key = looked.payload
                    WHERE looked.article = :article ORDER BY looked.seen, looked.key""")
                .bind("article", article.value())
                .map((row, context) -> fetched(row))
                .list());
  }

  private static Fetched fetched(java.sql.ResultSet row) throws java.sql.SQLException {
    long asked = row.getLong("when_asked");
    boolean said = row.wasNull();
    Instant seen = Instant.ofEpochMilli(row.getLong("at"));
    boolean captured = row.getString("captured") != null;
    return new Fetched(
        seen,
        captured ? (said ? null : Instant.ofEpochMilli(asked)) : seen,
        row.getString("asked_for"),
        row.getInt("answered"),
        row.getString("digest"),
        row.getString("file"),
        row.getLong("place"));
  }

  /** A response as it was sent: its head, and its body unpacked; empty where it is damaged. */
  public Optional<Sent> sent(Fetched fetched) {
    return response(
        fetched.file(),
        fetched.place(),
        http -> {
          String type = http.headers().first("Content-Type").orElse(null);
          String head = new String(http.serializeHeader(), StandardCharsets.UTF_8).strip();
          return new Sent(head, Page.of(fetched.url(), unpacked(http), type).html());
        });
  }

  /** Checks that all of it is as it was kept. */
  public Fixity fixity() {
    return new Fixity(archive, files.directory());
  }

  /** The articles of which pages are kept. */
  List<ArticleId> articles() {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT DISTINCT article FROM fetch WHERE article IS NOT NULL")
                .map((row, context) -> new ArticleId(row.getString(1)))
                .list());
  }

  /**
   * Removes what was fetched of an article between two instants from the files, request and
   * response, whenever else the same body was found, and every feed, sitemap or front page that
   * names it: the files are written anew without it. Whatever is removed cannot be extracted again.
   *
   * @return how many responses went
   */
  public int erase(ArticleId article, Instant from, Instant to) {
    try {
      Shredder shredder = new Shredder(archive, files, article, from, to);
      return files.exclusively(shredder::shred);
    } catch (IOException e) {
      throw new ArchiveException(
          "What was fetched cannot be erased from "
              + files.directory()
              + ". Nothing is lost; try again.",
          e);
    }
  }

  private void register(
      Exchange exchange,
      @Nullable ArticleId article,
      @Nullable Capture capture,
      String address,
      WarcFiles.Place place,
      Optional<Row> same,
      String digest) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO fetch
                      (article, url, seen, status, file, place, record, digest, payload, page,
                      asked)
                    VALUES (:article, :url, :seen, :status, :file, :place, :record, :digest,
                      ifnull(:payload, (SELECT ifnull(max(key), 0) + 1 FROM fetch)), :page,
                      :asked)""")
                .bind("article", article == null ? null : article.value())
                .bind("url", address)
                .bind("seen", (capture == null ? exchange.at() : capture.at()).toEpochMilli())
                .bind("page", capture == null ? null : capture.original())
                .bind("asked", capture == null ? null : exchange.at().toEpochMilli())
                .bind("status", exchange.status())
                .bind("file", place.file())
                .bind("place", place.offset())
                .bind("record", place.record().toString())
                .bind("digest", same.map(Row::digest).orElse(digest))
                .bind("payload", same.map(Row::key).orElse(null))
                .execute());
  }

  /** The latest fetch of an address that holds its body itself. */
  private Optional<Row> latest(String url) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT held.* FROM fetch JOIN fetch AS held ON held.key = fetch.payload
                    WHERE fetch.url = :url ORDER BY fetch.key DESC LIMIT 1""")
                .bind("url", url)
                .map((row, context) -> row(row))
                .findOne());
  }

  /** The fetch of an article that holds a body itself. */
  private Optional<Row> held(ArticleId article, String digest) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM fetch
                    WHERE article = :article AND digest = :digest AND payload = key LIMIT 1""")
                .bind("article", article.value())
                .bind("digest", digest)
                .map((row, context) -> row(row))
                .findOne());
  }

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    String url = row.getString("url");
    String page = row.getString("page");
    return new Row(
        row.getLong("key"),
        url,
        page == null ? url : page,
        Instant.ofEpochMilli(page == null ? row.getLong("seen") : row.getLong("asked")),
        row.getString("file"),
        row.getLong("place"),
        row.getString("digest"),
        URI.create(row.getString("record")));
  }

  private static WarcFiles.Earlier earlier(Row row) {
    return new WarcFiles.Earlier(row.record(), row.url(), row.asked(), row.digest());
  }

  /** The page in a response that is kept; empty where it is none, or is damaged. */
  private Optional<Page> page(Row row) {
    return response(
        row.file(),
        row.place(),
        http ->
            http.status() == 200
                ? Page.of(
                    row.page(), unpacked(http), http.headers().first("Content-Type").orElse(null))
                : null);
  }

  /** Makes something of a response. */
  private interface Making<T> {
    @Nullable T of(HttpResponse http) throws IOException;
  }

  private <T> Optional<T> response(String name, long place, Making<T> making) {
    Path file = files.directory().resolve(name);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(place);
      try (WarcReader reader = new WarcReader(channel)) {
        return reader.next().orElse(null) instanceof WarcResponse response
            ? Optional.ofNullable(making.of(response.http()))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static byte[] unpacked(HttpResponse http) throws IOException {
    byte[] body = http.body().stream().readAllBytes();
    return Coding.unpack(
        body, http.headers().first("Content-Encoding").orElse(null), Visitor.LONGEST);
  }
}
