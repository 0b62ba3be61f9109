package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.store.AnnouncedAddress;
import stet.store.FollowedArticle;
import stet.store.FollowedArticleStore;
import stet.store.FollowedCount;
import stet.store.JoinedAddress;

/**
 * Store of followed articles in the tables {@code followed}, {@code alias} and {@code
 * unproven_alias}.
 */
final class SqlFollowedArticleStore implements FollowedArticleStore {

  /** The articles that are erased together with all their future versions. */
  private static final String CLOSED =
      "(SELECT article FROM withholding WHERE erased = 1 AND until IS NULL)";

  private static final String ROWS =
      """
      SELECT followed.*, watched.name, watched.paused,
          followed.article IN %s AS closed
      FROM followed JOIN watched ON watched.key = followed.watched
      """
          .formatted(CLOSED);

  private final Handle handle;

  SqlFollowedArticleStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<FollowedArticle> byArticle(ArticleId article) {
    return first("WHERE followed.article = :id", Map.of("id", article.value()));
  }

  @Override
  public Optional<FollowedArticle> byKey(long key) {
    return first("WHERE followed.key = :key", Map.of("key", key));
  }

  @Override
  public Optional<FollowedArticle> byAddress(String source, String url) {
    return first(
        """
        JOIN alias ON alias.followed = followed.key
        WHERE watched.name = :source AND alias.url = :url""",
        Map.of("source", source, "url", url));
  }

  private Optional<FollowedArticle> first(String where, Map<String, Object> values) {
    return handle
        .createQuery(ROWS + where)
        .bindMap(values)
        .map((row, context) -> followed(row))
        .findFirst();
  }

  @Override
  public List<String> addresses(ArticleId article) {
    return handle
        .createQuery(
            """
            SELECT url FROM followed WHERE article = :article
            UNION SELECT alias.url FROM alias
              JOIN followed ON followed.key = alias.followed WHERE article = :article""")
        .bind("article", article.value())
        .mapTo(String.class)
        .list();
  }

  @Override
  public boolean add(
      String source, ArticleId article, AnnouncedAddress address, String canonical, Instant due) {
    Optional<Long> watched = watched(source);
    if (watched.isEmpty() || isAlias(watched.get(), canonical) || isClosed(article)) {
      return false;
    }
    long key =
        handle
            .createQuery(
                """
                INSERT INTO followed (watched, article, url, since, due, wait)
                VALUES (:watched, :article, :url, :since, :due, 0) RETURNING key""")
            .bind("watched", watched.get())
            .bind("article", article.value())
            .bind("url", address.url())
            .bind("since", address.since().toEpochMilli())
            .bind("due", due.toEpochMilli())
            .mapTo(Long.class)
            .one();
    addAlias(watched.get(), canonical, key);
    return true;
  }

  @Override
  public boolean isAnnounced(String source, String url) {
    return watched(source).filter(watched -> isAlias(watched, url)).isPresent();
  }

  @Override
  public int waiting(String source) {
    return handle
        .createQuery(
            """
            SELECT count(*) FROM followed JOIN watched ON watched.key = followed.watched
            WHERE watched.name = :source AND looked IS NULL AND failures = 0
              AND due IS NOT NULL""")
        .bind("source", source)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public void hasten(long key, Instant due) {
    handle
        .createUpdate(
            "UPDATE followed SET due = :due WHERE key = :key AND (due IS NULL OR due > :due)")
        .bind("due", due.toEpochMilli())
        .bind("key", key)
        .execute();
  }

  @Override
  public void update(FollowedArticle followed) {
    FollowedArticle.LatestText seen = followed.seen();
    handle
        .createUpdate(
            """
            UPDATE followed SET article = :article, url = :url, since = :since, due = :due,
              wait = :wait, looked = :looked, stands = :stands, content = :content,
              reader = :reader, language = :language, etag = :etag, modified = :modified,
              failures = :failures, missing = :missing, told = :told
            WHERE key = :key""")
        .bind("article", followed.article().value())
        .bind("url", followed.url())
        .bind("since", followed.since().toEpochMilli())
        .bind("due", ColumnConversions.millis(followed.due()))
        .bind("wait", followed.pause().toMillis())
        .bind("looked", seen == null ? null : ColumnConversions.millis(seen.looked()))
        .bind("stands", seen == null ? null : ColumnConversions.millis(seen.unchangedSince()))
        .bind("content", seen == null ? null : seen.content().bytes())
        .bind("reader", seen == null ? null : seen.reader())
        .bind("language", seen == null ? null : seen.language())
        .bind("etag", seen == null ? null : seen.etag())
        .bind("modified", seen == null ? null : seen.modified())
        .bind("failures", followed.failures())
        .bind("missing", followed.missing())
        .bind("told", followed.failure())
        .bind("key", followed.key())
        .execute();
  }

  @Override
  public void addAddress(FollowedArticle followed, String url) {
    watched(followed.source()).ifPresent(watched -> addAlias(watched, url, followed.key()));
  }

  @Override
  public void merge(FollowedArticle into, FollowedArticle removed) {
    handle
        .createUpdate("UPDATE alias SET followed = :into WHERE followed = :key")
        .bind("into", into.key())
        .bind("key", removed.key())
        .execute();
    handle
        .createUpdate("DELETE FROM followed WHERE key = :key")
        .bind("key", removed.key())
        .execute();
  }

  @Override
  public List<FollowedArticle> due(Instant now, Instant furthest, int limit) {
    return handle
        .createQuery(
            """
            WITH waiting AS (
              SELECT followed.key, followed.watched,
                followed.looked IS NOT NULL OR followed.failures > 0 AS again,
                CASE WHEN looked IS NULL THEN -since
                  WHEN due > :furthest THEN 0.0
                  ELSE -(:now - due) * 1.0 / CASE WHEN wait > 1 THEN wait ELSE 1 END END AS rank
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
        .list();
  }

  @Override
  public Optional<Instant> nextDue(Instant furthest) {
    return handle
        .createQuery(
            """
            SELECT min(CASE WHEN due > :furthest THEN 0 ELSE due END) FROM (
              SELECT due FROM followed JOIN watched ON watched.key = followed.watched
                WHERE paused = 0 AND due IS NOT NULL AND article NOT IN %s
              UNION ALL
              SELECT due FROM listing JOIN watched ON watched.key = listing.watched
                WHERE paused = 0) AS dues"""
                .formatted(CLOSED))
        .bind("furthest", furthest.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public FollowedCount count(String source) {
    return handle
        .createQuery(
            """
            SELECT count(going), count(*) - count(going) FROM (
              SELECT CASE WHEN article IN %s THEN NULL ELSE due END AS going
              FROM followed JOIN watched ON watched.key = followed.watched
              WHERE watched.name = :source) AS articles"""
                .formatted(CLOSED))
        .bind("source", source)
        .map((row, context) -> new FollowedCount(row.getLong(1), row.getLong(2)))
        .one();
  }

  @Override
  public boolean hasJoinedAddresses() {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM unproven_alias)")
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<JoinedAddress> joinedAddresses() {
    return handle
        .createQuery(
            """
            SELECT watched.name, alias.url, followed.article, followed.url, followed.since
            FROM unproven_alias
            JOIN alias USING (watched, url)
            JOIN watched ON watched.key = alias.watched
            JOIN followed ON followed.key = alias.followed
            ORDER BY followed.since DESC, alias.url""")
        .map(
            (row, context) ->
                new JoinedAddress(
                    row.getString(1),
                    row.getString(2),
                    new ArticleId(row.getString(3)),
                    row.getString(4),
                    Instant.ofEpochMilli(row.getLong(5))))
        .list();
  }

  @Override
  public boolean separate(JoinedAddress joined, ArticleId article, String url, Instant due) {
    Optional<Long> key =
        handle
            .createQuery(
                """
                INSERT INTO followed (watched, article, url, since, due, wait)
                SELECT key, :article, :url, :since, :due, 0 FROM watched WHERE name = :source
                ON CONFLICT DO NOTHING RETURNING key""")
            .bind("source", joined.source())
            .bind("article", article.value())
            .bind("url", url)
            .bind("since", joined.since().toEpochMilli())
            .bind("due", due.toEpochMilli())
            .mapTo(Long.class)
            .findOne();
    key.ifPresent(
        followed ->
            handle
                .createUpdate(
                    """
                    UPDATE alias SET followed = :followed
                    WHERE url = :url
                      AND watched IN (SELECT key FROM watched WHERE name = :source)""")
                .bind("followed", followed)
                .bind("url", joined.url())
                .bind("source", joined.source())
                .execute());
    return key.isPresent();
  }

  @Override
  public void clearJoinedAddresses() {
    handle.createUpdate("DELETE FROM unproven_alias").execute();
  }

  private Optional<Long> watched(String source) {
    return handle
        .createQuery("SELECT key FROM watched WHERE name = :name")
        .bind("name", source)
        .mapTo(Long.class)
        .findOne();
  }

  private boolean isClosed(ArticleId article) {
    return handle
        .createQuery("SELECT :article IN " + CLOSED)
        .bind("article", article.value())
        .mapTo(Boolean.class)
        .one();
  }

  private boolean isAlias(long watched, String canonical) {
    return handle
        .createQuery("SELECT 1 FROM alias WHERE watched = :watched AND url = :url")
        .bind("watched", watched)
        .bind("url", canonical)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private void addAlias(long watched, String canonical, long followed) {
    handle
        .createUpdate("INSERT INTO alias VALUES (:watched, :url, :followed) ON CONFLICT DO NOTHING")
        .bind("watched", watched)
        .bind("url", canonical)
        .bind("followed", followed)
        .execute();
  }

  private static FollowedArticle followed(ResultSet row) throws SQLException {
    boolean closed = row.getBoolean("closed");
    return new FollowedArticle(
        row.getLong("key"),
        row.getString("name"),
        new ArticleId(row.getString("article")),
        row.getString("url"),
        Instant.ofEpochMilli(row.getLong("since")),
        closed ? null : ColumnConversions.instant(row, "due"),
        Duration.ofMillis(row.getLong("wait")),
        seen(row),
        row.getInt("failures"),
        row.getInt("missing"),
        closed ? FollowedArticle.ERASED : row.getString("told"));
  }

  private static FollowedArticle.@Nullable LatestText seen(ResultSet row) throws SQLException {
    Instant looked = ColumnConversions.instant(row, "looked");
    Instant unchangedSince = ColumnConversions.instant(row, "stands");
    return looked == null || unchangedSince == null
        ? null
        : new FollowedArticle.LatestText(
            looked,
            unchangedSince,
            Sha256.fromBytes(row.getBytes("content")),
            row.getString("reader"),
            row.getString("language"),
            row.getString("etag"),
            row.getString("modified"));
  }
}
