package stet.store.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

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
import stet.model.ArticleId;
import stet.store.AppendPosition;
import stet.store.FetchRecord;
import stet.store.FetchRegistration;
import stet.store.FetchStore;
import stet.store.RegisteredFetchLocation;
import stet.store.RegisteredResponse;
import stet.store.StoredResponse;

/** Register of fetches in the tables {@code fetch} and {@code append_position}. */
final class SqlFetchStore implements FetchStore {

  private final Handle handle;

  SqlFetchStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<AppendPosition> appendPosition() {
    return handle
        .createQuery("SELECT file, end_offset FROM append_position")
        .map((row, context) -> new AppendPosition(row.getString(1), row.getLong(2)))
        .findOne();
  }

  @Override
  public void clearAppendPosition() {
    handle.createUpdate("DELETE FROM append_position").execute();
  }

  @Override
  public void add(FetchRegistration fetch) {
    handle
        .createUpdate(
            """
            INSERT INTO append_position VALUES (1, :file, :end)
            ON CONFLICT (key) DO UPDATE SET file = :file, end_offset = :end""")
        .bind("file", fetch.file())
        .bind("end", fetch.end())
        .execute();
    FetchRegistration.CaptureDetails capture = fetch.capture();
    ArticleId article = fetch.article();
    long key =
        handle
            .createQuery(
                """
                INSERT INTO "fetch"
                  (article, url, seen, status, file, place, record, digest, payload, page, asked)
                VALUES (:article, :url, :seen, :status, :file, :place, :record, :digest,
                  coalesce(:payload, 0), :page, :asked) RETURNING key""")
            .bind("article", article == null ? null : article.value())
            .bind("url", fetch.url())
            .bind("seen", fetch.seen().toEpochMilli())
            .bind("page", capture == null ? null : capture.page())
            .bind("asked", capture == null ? null : capture.asked().toEpochMilli())
            .bind("status", fetch.status())
            .bind("file", fetch.file())
            .bind("place", fetch.place())
            .bind("record", fetch.record().toString())
            .bind("digest", fetch.digest())
            .bind("payload", fetch.held())
            .mapTo(Long.class)
            .one();
    if (fetch.held() == null) {
      // The key is known only now, since a database may skip keys of rows that were rolled back.
      handle
          .createUpdate("UPDATE \"fetch\" SET payload = key WHERE key = ?")
          .bind(0, key)
          .execute();
    }
  }

  @Override
  public void addSame(ArticleId article, String url, Instant seen, String page, String other) {
    handle
        .createUpdate(
            """
            INSERT INTO "fetch"
              (article, url, seen, status, file, place, record, digest, payload, page)
            SELECT article, :url, :seen, status, file, place, record, digest, payload, :page
            FROM "fetch" WHERE article = :article AND url = :other ORDER BY key LIMIT 1""")
        .bind("article", article.value())
        .bind("url", url)
        .bind("seen", seen.toEpochMilli())
        .bind("page", page)
        .bind("other", other)
        .execute();
  }

  @Override
  public Set<String> files() {
    return handle.createQuery("SELECT DISTINCT file FROM \"fetch\"").mapTo(String.class).set();
  }

  @Override
  public OptionalLong lastPlace(String file) {
    return handle
        .createQuery("SELECT place FROM \"fetch\" WHERE file = ? ORDER BY place DESC LIMIT 1")
        .bind(0, file)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  @Override
  public Optional<StoredResponse> latest(String url) {
    return handle
        .createQuery(
            """
            SELECT held.* FROM "fetch" JOIN "fetch" AS held ON held.key = "fetch".payload
            WHERE "fetch".url = :url ORDER BY "fetch".key DESC LIMIT 1""")
        .bind("url", url)
        .map((row, context) -> response(row))
        .findOne();
  }

  @Override
  public Optional<StoredResponse> held(ArticleId article, String digest) {
    return handle
        .createQuery(
            """
            SELECT * FROM "fetch"
            WHERE article = :article AND digest = :digest AND payload = key LIMIT 1""")
        .bind("article", article.value())
        .bind("digest", digest)
        .map((row, context) -> response(row))
        .findOne();
  }

  @Override
  public Set<String> captures(ArticleId article) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT url FROM "fetch" WHERE article = :article AND page IS NOT NULL""")
        .bind("article", article.value())
        .mapTo(String.class)
        .set();
  }

  @Override
  public List<ArticleId> articles() {
    return handle
        .createQuery("SELECT DISTINCT article FROM \"fetch\" WHERE article IS NOT NULL")
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  @Override
  public Map<ArticleId, Set<String>> addresses() {
    return handle
        .createQuery(
            """
            SELECT DISTINCT article, url FROM "fetch"
            WHERE article IS NOT NULL AND page IS NULL""")
        .map((row, context) -> Map.entry(new ArticleId(row.getString(1)), row.getString(2)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  @Override
  public List<Map.Entry<Instant, StoredResponse>> looks(ArticleId article) {
    return handle
        .createQuery(
            """
            SELECT looked.seen AS at, held.* FROM "fetch" AS looked
            JOIN "fetch" AS held ON held.key = looked.payload
            WHERE looked.article = :article ORDER BY looked.seen, looked.key""")
        .bind("article", article.value())
        .map((row, context) -> Map.entry(Instant.ofEpochMilli(row.getLong("at")), response(row)))
        .list();
  }

  @Override
  public List<FetchRecord> fetched(ArticleId article) {
    return handle
        .createQuery(
            """
            SELECT looked.seen AS at, looked.asked AS when_asked, looked.url AS asked_for,
              looked.status AS answered, looked.page AS captured, held.*
            FROM "fetch" AS looked JOIN "fetch" AS held ON held.key = looked.payload
            WHERE looked.article = :article ORDER BY looked.seen, looked.key""")
        .bind("article", article.value())
        .map((row, context) -> fetched(row))
        .list();
  }

  @Override
  public Set<Long> pagePlaces(String file) {
    return handle
        .createQuery("SELECT place FROM \"fetch\" WHERE file = ? AND article IS NOT NULL")
        .bind(0, file)
        .mapTo(Long.class)
        .set();
  }

  @Override
  public List<RegisteredResponse> responses() {
    return handle
        .createQuery(
            """
            SELECT file, place, min(url) AS url, record,
              max(CASE WHEN payload = key THEN digest END) AS own
            FROM "fetch" GROUP BY file, place, record ORDER BY file, place""")
        .map(
            (row, context) ->
                new RegisteredResponse(
                    row.getString("file"),
                    row.getLong("place"),
                    row.getString("url"),
                    row.getString("record"),
                    row.getString("own")))
        .list();
  }

  @Override
  public List<RegisteredFetchLocation> looksWithSameBody(
      ArticleId article, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            SELECT file, place,
              article IS NOT NULL AND article = :article AND seen BETWEEN :from AND :to AS inside
            FROM "fetch" WHERE payload IN (
              SELECT payload FROM "fetch"
              WHERE article = :article AND seen BETWEEN :from AND :to)""")
        .bind("article", article.value())
        .bind("from", ColumnConversions.boundedMillis(from))
        .bind("to", ColumnConversions.boundedMillis(to))
        .map(
            (row, context) ->
                new RegisteredFetchLocation(
                    row.getString("file"), row.getLong("place"), row.getBoolean("inside")))
        .list();
  }

  @Override
  public void remove(String file, long place) {
    handle
        .createUpdate(
            """
            DELETE FROM "fetch" WHERE payload IN (
              SELECT key FROM "fetch" WHERE file = :file AND place = :place)
              OR (file = :file AND place = :place)""")
        .bind("file", file)
        .bind("place", place)
        .execute();
  }

  @Override
  public void move(String file, long place, String newFile, long newPlace) {
    handle
        .createUpdate(
            """
            UPDATE "fetch" SET file = :newFile, place = :newPlace
            WHERE file = :file AND place = :place""")
        .bind("file", file)
        .bind("place", place)
        .bind("newFile", newFile)
        .bind("newPlace", newPlace)
        .execute();
  }

  private static FetchRecord fetched(ResultSet row) throws SQLException {
    long asked = row.getLong("when_asked");
    boolean said = row.wasNull();
    Instant seen = Instant.ofEpochMilli(row.getLong("at"));
    boolean captured = row.getString("captured") != null;
    return new FetchRecord(
        seen,
        captured ? (said ? null : Instant.ofEpochMilli(asked)) : seen,
        row.getString("asked_for"),
        row.getInt("answered"),
        row.getString("digest"),
        row.getString("file"),
        row.getLong("place"));
  }

  private static StoredResponse response(ResultSet row) throws SQLException {
    String url = row.getString("url");
    String page = row.getString("page");
    return new StoredResponse(
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
