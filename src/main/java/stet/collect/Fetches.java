package stet.collect;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
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
import org.netpreserve.jwarc.WarcRecord;
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

  /** A row of the register. */
  private record Row(
      long key, String url, Instant seen, String file, long place, String digest, URI record) {}

  /**
   * Keeps an exchange; when this returns, it is on disk. A body that was fetched from the same
   * address before, or that the server said is the same, is not kept twice. What is of an article
   * that is erased with all that comes, or names one, is not kept at all.
   *
   * @param article which it is a page of, if it is of one
   */
  void keep(Exchange exchange, @Nullable ArticleId article) {
    if (isErased(exchange, article)) {
      return;
    }
    String digest = WarcFiles.digest(exchange.body()).prefixedBase32();
    Optional<Row> before = latest(exchange.url());
    boolean unchanged = exchange.status() == 304;
    Optional<Row> same = before.filter(row -> unchanged || row.digest().equals(digest));
    try {
      Consumer<WarcFiles.Place> register =
          place -> register(exchange, article, place, same, digest);
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

  private boolean isErased(Exchange exchange, @Nullable ArticleId article) {
    if (archive.generation() == 0) {
      return false; // nothing was ever withheld
    }
    List<ArticleId> closed =
        archive.withholdings(0).stream()
            .filter(Withholding::erased)
            .flatMap(line -> line.ofArticle().stream())
            .filter(of -> of.covers(exchange.at()))
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
   * response, and every feed, sitemap or front page that names it: the files are written anew
   * without it. Whatever is removed cannot be extracted again.
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
      WarcFiles.Place place,
      Optional<Row> same,
      String digest) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO fetch
                      (article, url, seen, status, file, place, record, digest, payload)
                    VALUES (:article, :url, :seen, :status, :file, :place, :record, :digest,
                      ifnull(:payload, (SELECT ifnull(max(key), 0) + 1 FROM fetch)))""")
                .bind("article", article == null ? null : article.value())
                .bind("url", exchange.url())
                .bind("seen", exchange.at().toEpochMilli())
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

  private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Row(
        row.getLong("key"),
        row.getString("url"),
        Instant.ofEpochMilli(row.getLong("seen")),
        row.getString("file"),
        row.getLong("place"),
        row.getString("digest"),
        URI.create(row.getString("record")));
  }

  private static WarcFiles.Earlier earlier(Row row) {
    return new WarcFiles.Earlier(row.record(), row.url(), row.seen(), row.digest());
  }

  /** The page in a response that is kept; empty where it is none, or is damaged. */
  private Optional<Page> page(Row row) {
    Path file = files.directory().resolve(row.file());
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(row.place());
      try (WarcReader reader = new WarcReader(channel)) {
        WarcRecord record = reader.next().orElse(null);
        if (!(record instanceof WarcResponse response)) {
          return Optional.empty();
        }
        HttpResponse http = response.http();
        byte[] body = http.body().stream().readAllBytes();
        byte[] plain =
            Coding.unpack(
                body, http.headers().first("Content-Encoding").orElse(null), Visitor.LONGEST);
        return http.status() == 200
            ? Optional.of(
                Page.of(row.url(), plain, http.headers().first("Content-Type").orElse(null)))
            : Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
