package stet.collect;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;

/** What lies where in the WARC files: a row for each look, naming the look that holds its body. */
final class Register {

  private final Archive archive;

  Register(Archive archive) {
    this.archive = archive;
  }

  /**
   * A look of which the body is kept.
   *
   * @param page the address of the page: of a capture not the one that was asked
   * @param asked when that was
   */
  record Row(
      long key,
      String url,
      String page,
      Instant asked,
      String file,
      long place,
      String digest,
      URI record) {

    WarcRecords.Earlier earlier() {
      return new WarcRecords.Earlier(record, url, asked, digest);
    }
  }

  /**
   * The file that is appended to.
   *
   * @param end up to where it is whole, in bytes
   */
  record AppendPosition(String file, long end) {}

  /** Where the next response is to be written; empty where a new file is to be begun. */
  Optional<AppendPosition> appendPosition() {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT file, end_offset FROM append_position")
                .map((row, context) -> new AppendPosition(row.getString(1), row.getLong(2)))
                .findOne());
  }

  /** Has the next response written to a new file. */
  static void beginNewFile(Handle handle) {
    handle.execute("DELETE FROM append_position");
  }

  /** The files in which something lies. */
  Set<String> files() {
    return archive.read(
        handle -> handle.createQuery("SELECT DISTINCT file FROM fetch").mapTo(String.class).set());
  }

  /** Where the last response of a file lies that is noted. */
  OptionalLong lastPlace(String file) {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT place FROM fetch WHERE file = ? ORDER BY place DESC LIMIT 1")
                .bind(0, file)
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty()));
  }

  /**
   * Notes a response that was kept, and up to where its file is whole by that.
   *
   * @param address where it was asked for
   * @param same the look that holds its body, if that is an earlier one
   */
  void note(
      Exchange exchange,
      @Nullable ArticleId article,
      @Nullable Capture capture,
      String address,
      WarcFiles.Place place,
      Optional<Row> same,
      String digest) {
    archive.write(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO append_position VALUES (1, :file, :end)
                  ON CONFLICT (key) DO UPDATE SET file = :file, end_offset = :end""")
              .bind("file", place.file())
              .bind("end", place.end())
              .execute();
          return handle
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
              .execute();
        });
  }

  /**
   * Notes that a capture was the same as another, which was fetched: by the word of the index.
   *
   * @param address where it would be asked for
   * @param other where the other was
   */
  void noteSame(ArticleId article, Capture capture, String address, String other) {
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

  /** The latest fetch of an address that holds its body itself. */
  Optional<Row> latest(String url) {
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
  Optional<Row> held(ArticleId article, String digest) {
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

  /** When something was fetched, of what was kept last: the latest that is not in the future. */
  Optional<Instant> latestAsked(Instant now) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT max(at) FROM (
                      SELECT ifnull(asked, seen) AS at FROM fetch ORDER BY key DESC LIMIT 1000)
                    WHERE at <= ?""")
                .bind(0, now.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
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

  /** The looks at an article's pages, in order of time, each with the one that holds its body. */
  List<Map.Entry<Instant, Row>> looks(ArticleId article) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT looked.seen AS at, held.* FROM fetch AS looked
                    JOIN fetch AS held ON held.key = looked.payload
                    WHERE looked.article = :article ORDER BY looked.seen, looked.key""")
                .bind("article", article.value())
                .map((row, context) -> Map.entry(Instant.ofEpochMilli(row.getLong("at")), row(row)))
                .list());
  }

  /** What was fetched of an article, in order of time. */
  List<Fetched> fetched(ArticleId article) {
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

  private static Fetched fetched(ResultSet row) throws SQLException {
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

  private static Row row(ResultSet row) throws SQLException {
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
}
