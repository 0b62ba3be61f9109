package stet.desk;

import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Identifier;
import stet.model.Sha256;

/**
 * The articles that are followed, each once, whatever addresses it is announced by. One that is
 * erased, with all that comes, is never looked at again. Safe for all threads.
 */
public final class Follows {

  /** The articles that are erased with all that comes. */
  private static final String CLOSED =
      "(SELECT article FROM withholding WHERE erased = 1 AND until IS NULL)";

  private static final String ROWS =
      """
      SELECT followed.*, watched.name, watched.paused,
          followed.article IN %s AS closed
      FROM followed JOIN watched ON watched.key = followed.watched
      """
          .formatted(CLOSED);

  private static final String ERASED = "is erased, and is not looked at any more";

  private final Archive archive;

  public Follows(Archive archive) {
    this.archive = archive;
  }

  /** How many articles of a source are looked at again, and how many no longer. */
  public record Count(long followed, long ended) {}

  /** The article of that id, where it is followed. */
  public Optional<Followed> of(ArticleId id) {
    return first("WHERE followed.article = :id", Map.of("id", id.value()));
  }

  /** How it stands with an article by now; empty where it is no longer followed. */
  public Optional<Followed> now(Followed followed) {
    return first("WHERE followed.key = :key", Map.of("key", followed.key()));
  }

  /** The article that a source announced by that address before. */
  public Optional<Followed> announced(String source, String url) {
    return first(
        """
        JOIN alias ON alias.followed = followed.key
        WHERE watched.name = :source AND alias.url = :url""",
        Map.of("source", source, "url", Identifier.canonical(url)));
  }

  private Optional<Followed> first(String where, Map<String, Object> values) {
    return archive.read(
        handle ->
            handle
                .createQuery(ROWS + where)
                .bindMap(values)
                .map((row, context) -> followed(row))
                .findFirst());
  }

  /** The addresses by which an article is followed and was announced, in canonical form. */
  public List<String> addresses(ArticleId article) {
    return archive
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT url FROM followed WHERE article = :article
                        UNION SELECT alias.url FROM alias
                          JOIN followed ON followed.key = alias.followed WHERE article = :article""")
                    .bind("article", article.value())
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(Identifier::canonical)
        .distinct()
        .toList();
  }

  /**
   * An address that a source announced.
   *
   * @param since when its article appeared
   */
  public record Address(String url, Instant since) {}

  /**
   * Begins to follow the articles at those addresses, in one transaction.
   *
   * @return how many; not those that the source announced by that address before, or that are
   *     erased
   */
  public int begin(String source, List<Address> addresses, Instant due) {
    return archive.write(
        handle -> {
          Optional<Long> watched = watched(handle, source);
          return watched.isEmpty()
              ? 0
              : (int)
                  addresses.stream()
                      .filter(address -> begin(handle, watched.get(), source, address, due))
                      .count();
        });
  }

  private static boolean begin(
      Handle handle, long watched, String source, Address address, Instant due) {
    String canonical = Identifier.canonical(address.url());
    ArticleId article = ArticleId.of(source, address.url());
    if (isAlias(handle, watched, canonical) || isClosed(handle, article)) {
      return false;
    }
    handle
        .createUpdate(
            """
            INSERT INTO followed (watched, article, url, since, due, wait)
            VALUES (:watched, :article, :url, :since, :due, 0)""")
        .bind("watched", watched)
        .bind("article", article.value())
        .bind("url", address.url())
        .bind("since", address.since().toEpochMilli())
        .bind("due", due.toEpochMilli())
        .execute();
    long key = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
    addAlias(handle, watched, canonical, key);
    return true;
  }

  /** Of some addresses those by which a source announced an article before. */
  public Set<String> announced(String source, List<String> urls) {
    return archive.read(
        handle -> {
          Optional<Long> watched = watched(handle, source);
          return watched.isEmpty()
              ? Set.of()
              : urls.stream()
                  .filter(url -> isAlias(handle, watched.get(), Identifier.canonical(url)))
                  .collect(toSet());
        });
  }

  /** How many articles of a source wait for their first look. */
  public int waiting(String source) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM followed JOIN watched ON watched.key = followed.watched
                    WHERE watched.name = :source AND looked IS NULL AND failures = 0
                      AND due IS NOT NULL""")
                .bind("source", source)
                .mapTo(Integer.class)
                .one());
  }

  /** Looks at an article sooner than it was meant to be. */
  public void hasten(Followed followed, Instant due) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    "UPDATE followed SET due = :due WHERE key = :key AND (due IS NULL OR due > :due)")
                .bind("due", due.toEpochMilli())
                .bind("key", followed.key())
                .execute());
  }

  /** Notes what a look came to. */
  public void note(Followed followed) {
    archive.write(
        handle -> {
          Followed.Seen seen = followed.seen();
          return handle
              .createUpdate(
                  """
                  UPDATE followed SET article = :article, url = :url, since = :since, due = :due, wait = :wait,
                    looked = :looked, stands = :stands, content = :content, reader = :reader,
                    language = :language,
                    etag = :etag, modified = :modified, failures = :failures,
                    missing = :missing, told = :told
                  WHERE key = :key""")
              .bind("article", followed.article().value())
              .bind("url", followed.url())
              .bind("since", followed.since().toEpochMilli())
              .bind("due", Rows.millis(followed.due()))
              .bind("wait", followed.pause().toMillis())
              .bind("looked", seen == null ? null : Rows.millis(seen.looked()))
              .bind("stands", seen == null ? null : Rows.millis(seen.stands()))
              .bind("content", seen == null ? null : seen.content().bytes())
              .bind("reader", seen == null ? null : seen.reader())
              .bind("language", seen == null ? null : seen.language())
              .bind("etag", seen == null ? null : seen.etag())
              .bind("modified", seen == null ? null : seen.modified())
              .bind("failures", followed.failures())
              .bind("missing", followed.missing())
              .bind("told", followed.told())
              .bind("key", followed.key())
              .execute();
        });
  }

  /** From now on an address means that article, unless it means one already. */
  public void alias(Followed followed, String url) {
    archive.write(
        handle -> {
          watched(handle, followed.source())
              .ifPresent(
                  watched -> addAlias(handle, watched, Identifier.canonical(url), followed.key()));
          return followed;
        });
  }

  /** Two addresses proved to be of one article: the other goes on. */
  public void merge(Followed into, Followed followed) {
    archive.write(
        handle -> {
          handle
              .createUpdate("UPDATE alias SET followed = :into WHERE followed = :key")
              .bind("into", into.key())
              .bind("key", followed.key())
              .execute();
          return handle
              .createUpdate("DELETE FROM followed WHERE key = :key")
              .bind("key", followed.key())
              .execute();
        });
  }

  /**
   * The articles that are due, but for those of paused sources: those never looked at first, the
   * latest of them first; then those that are late by the most, for how often they are looked at.
   *
   * @param furthest what is due later than that is due now: whoever set it had a wrong clock
   * @param limit so many of each source: the backlog of one must not hide what is due of others
   */
  public List<Followed> due(Instant now, Instant furthest, int limit) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    WITH waiting AS (
                      SELECT followed.key, followed.watched,
                        followed.looked IS NOT NULL OR followed.failures > 0 AS again,
                        CASE WHEN looked IS NULL THEN -since
                          WHEN due > :furthest THEN 0.0
                          ELSE -(:now - due) / max(1.0, wait) END AS rank
                      FROM followed JOIN watched ON watched.key = followed.watched
                      WHERE (due <= :now OR due > :furthest) AND paused = 0
                        AND followed.article NOT IN %s),
                    turn AS (
                      SELECT key, again, rank,
                        row_number() OVER (PARTITION BY watched ORDER BY again, rank) AS place
                      FROM waiting)
                    """
                            .formatted(CLOSED)
                        + ROWS
                        + """
                          JOIN turn ON turn.key = followed.key
                          WHERE turn.place <= :limit
                          ORDER BY turn.again, turn.rank""")
                .bind("now", now.toEpochMilli())
                .bind("furthest", furthest.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> followed(row))
                .list());
  }

  /**
   * When the next listing or article is due; empty where nothing is watched.
   *
   * @param furthest what is due later than that is due at once
   */
  public Optional<Instant> next(Instant furthest) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT min(CASE WHEN due > :furthest THEN 0 ELSE due END) FROM (
                      SELECT due FROM followed JOIN watched ON watched.key = followed.watched
                        WHERE paused = 0 AND due IS NOT NULL AND article NOT IN %s
                      UNION ALL
                      SELECT due FROM listing JOIN watched ON watched.key = listing.watched
                        WHERE paused = 0)"""
                        .formatted(CLOSED))
                .bind("furthest", furthest.toEpochMilli())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  /** How many articles of a source are followed. */
  public Count count(String source) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(going), count(*) - count(going) FROM (
                      SELECT CASE WHEN article IN %s THEN NULL ELSE due END AS going
                      FROM followed JOIN watched ON watched.key = followed.watched
                      WHERE watched.name = :source)"""
                        .formatted(CLOSED))
                .bind("source", source)
                .map((row, context) -> new Count(row.getLong(1), row.getLong(2)))
                .one());
  }

  private static Optional<Long> watched(Handle handle, String source) {
    return handle
        .createQuery("SELECT key FROM watched WHERE name = :name")
        .bind("name", source)
        .mapTo(Long.class)
        .findOne();
  }

  private static boolean isClosed(Handle handle, ArticleId article) {
    return handle
        .createQuery("SELECT :article IN " + CLOSED)
        .bind("article", article.value())
        .mapTo(Boolean.class)
        .one();
  }

  private static boolean isAlias(Handle handle, long watched, String canonical) {
    return handle
        .createQuery("SELECT 1 FROM alias WHERE watched = :watched AND url = :url")
        .bind("watched", watched)
        .bind("url", canonical)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static void addAlias(Handle handle, long watched, String canonical, long followed) {
    handle
        .createUpdate("INSERT INTO alias VALUES (:watched, :url, :followed) ON CONFLICT DO NOTHING")
        .bind("watched", watched)
        .bind("url", canonical)
        .bind("followed", followed)
        .execute();
  }

  private static Followed followed(ResultSet row) throws SQLException {
    boolean closed = row.getBoolean("closed");
    return new Followed(
        row.getLong("key"),
        row.getString("name"),
        new ArticleId(row.getString("article")),
        row.getString("url"),
        Instant.ofEpochMilli(row.getLong("since")),
        closed ? null : Rows.instant(row, "due"),
        Duration.ofMillis(row.getLong("wait")),
        seen(row),
        row.getInt("failures"),
        row.getInt("missing"),
        closed ? ERASED : row.getString("told"));
  }

  private static Followed.@Nullable Seen seen(ResultSet row) throws SQLException {
    Instant looked = Rows.instant(row, "looked");
    Instant stands = Rows.instant(row, "stands");
    return looked == null || stands == null
        ? null
        : new Followed.Seen(
            looked,
            stands,
            Sha256.fromBytes(row.getBytes("content")),
            row.getString("reader"),
            row.getString("language"),
            row.getString("etag"),
            row.getString("modified"));
  }
}
