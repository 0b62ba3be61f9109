package stet.store.sql;

import static java.util.stream.Collectors.joining;
import static java.util.stream.IntStream.range;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.VersionName;
import stet.store.ArchiveCounts;
import stet.store.ChainHead;
import stet.store.FutureObservation;
import stet.store.ObservationStore;
import stet.store.ObservationWriter;

/**
 * Observation store in the tables {@code observation}, {@code article}, {@code source}, {@code
 * reader} and {@code head}.
 */
final class SqlObservationStore implements ObservationStore {

  private static final RowMapper<Article> TO_ARTICLE =
      (row, context) ->
          new Article(new ArticleId(row.getString(1)), row.getString(2), row.getString(3));

  private final Handle handle;
  private final Dialect dialect;

  SqlObservationStore(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  @Override
  public ChainHead head() {
    return handle
        .createQuery("SELECT position, link FROM head")
        .map((row, context) -> new ChainHead(row.getLong(1), Sha256.fromBytes(row.getBytes(2))))
        .one();
  }

  @Override
  public long position() {
    return handle.createQuery("SELECT position FROM head").mapTo(Long.class).one();
  }

  @Override
  public boolean isUnused() {
    return handle
        .createQuery(
            """
            SELECT position = 0 AND NOT EXISTS (SELECT 1 FROM watched)
              AND NOT EXISTS (SELECT 1 FROM "fetch") AND NOT EXISTS (SELECT 1 FROM withholding)
            FROM head""")
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public ArchiveCounts counts() {
    return handle
        .createQuery(
            """
            SELECT (SELECT count(*) FROM source), count(*), coalesce(sum(versions), 0),
                (SELECT position FROM head)
            FROM article""")
        .map(
            (row, context) ->
                new ArchiveCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .one();
  }

  @Override
  public Optional<Instant> latestSeen(Instant now) {
    return handle
        .createQuery(
            """
            SELECT max(seen) FROM (
              SELECT seen FROM observation ORDER BY position DESC LIMIT 10000) AS recent
            WHERE seen <= ?""")
        .bind(0, now.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  @Override
  public OptionalLong digestStart(long position) {
    return handle
        .createQuery("SELECT digest FROM observation WHERE position = ?")
        .bind(0, position)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public List<ArticleId> changed(long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT article.id
            FROM observation JOIN article ON article.key = observation.article
            WHERE position > ? AND position <= ?
            GROUP BY article.key ORDER BY min(position)""")
        .bind(0, after)
        .bind(1, upTo)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  /**
   * An observation changes nothing that was known of its article exactly if it is later than all
   * known observations and adds no details to a known content. All other observations count as
   * late.
   */
  @Override
  public List<ArticleId> rewritten(long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT article.id
            FROM observation AS late JOIN article ON article.key = late.article
            WHERE late.position > :after AND late.position <= :upTo AND EXISTS (
              SELECT 1 FROM observation AS known
              WHERE known.article = late.article AND known.position <= :after AND (
                known.seen >= late.seen OR (known.content = late.content AND (
                  known.reader <> late.reader OR known.label IS DISTINCT FROM late.label
                  OR known.language IS DISTINCT FROM late.language)))
                AND NOT %s)
              AND NOT %s
            GROUP BY article.key ORDER BY article.key"""
                .formatted(withheld("known"), withheld("late")))
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  @Override
  public List<Sighting> sightings(ArticleId article, long upTo) {
    return sightings(article, upTo, "AND NOT " + withheld("observation"));
  }

  @Override
  public List<Sighting> allSightings(ArticleId article, long upTo) {
    return sightings(article, upTo, "");
  }

  @Override
  public long withheldCount(ArticleId article, long upTo) {
    return sightings(article, upTo, "AND " + withheld("observation")).size();
  }

  private List<Sighting> sightings(ArticleId article, long upTo, String condition) {
    return handle
        .createQuery(
            """
            SELECT position, seen, content.hash,
                coalesce(observation.identifier, article.identifier), reader.name, label, language
            FROM article
            JOIN observation ON observation.article = article.key
            JOIN content ON content.key = observation.content
            JOIN reader ON reader.key = observation.reader
            WHERE article.id = ? AND position <= ?
            """
                + condition)
        .bind(0, article.value())
        .bind(1, upTo)
        .map(
            (row, context) ->
                new Sighting(
                    row.getLong(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    Sha256.fromBytes(row.getBytes(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  /** Finds all contents with one query, because a page of results shows dozens of versions. */
  @Override
  public Map<VersionName, Sha256> contents(Collection<VersionName> versions) {
    List<VersionName> asked = List.copyOf(versions);
    Map<VersionName, Sha256> hashes = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT CAST(asked.value ->> 3 AS INTEGER), content.hash FROM %1$s
            %2$s article ON article.id = asked.value ->> 0
            %2$s observation ON observation.article = article.key
              AND observation.seen = CAST(asked.value ->> 1 AS BIGINT)
            %2$s content ON content.key = observation.content
              AND %3$s = asked.value ->> 2"""
                .formatted(
                    dialect.elements("asked", "asked"),
                    dialect.joinNext(),
                    dialect.hex("substr(content.hash, 1, 8)")))
        .bind(
            "asked",
            range(0, asked.size())
                .mapToObj(number -> json(asked.get(number), number))
                .collect(joining(",", "[", "]")))
        .map((row, context) -> Map.entry(row.getInt(1), Sha256.fromBytes(row.getBytes(2))))
        .forEach(found -> hashes.put(asked.get(found.getKey()), found.getValue()));
    return hashes;
  }

  private static String json(VersionName version, int number) {
    return "[\"%s\",%d,\"%016X\",%d]"
        .formatted(version.article().value(), version.firstSeen(), version.head(), number);
  }

  @Override
  public List<String> sources() {
    return handle.createQuery("SELECT name FROM source ORDER BY name").mapTo(String.class).list();
  }

  @Override
  public String source(ArticleId article) {
    return handle
        .createQuery(
            "SELECT name FROM article JOIN source ON source.key = article.source WHERE id = ?")
        .bind(0, article.value())
        .mapTo(String.class)
        .one();
  }

  @Override
  public Optional<Article> article(ArticleId article) {
    return handle
        .createQuery(articles() + "WHERE article.id = ?")
        .bind(0, article.value())
        .map(TO_ARTICLE)
        .findOne();
  }

  @Override
  public List<Article> articles(
      @Nullable String source, @Nullable ArticleId after, int limit, Collection<ArticleId> hidden) {
    Query query =
        handle
            .createQuery(
                articles()
                    + "WHERE article.id > :after "
                    + (source == null ? "" : "AND source.name = :source ")
                    + """
                      AND article.id NOT IN %s
                      ORDER BY article.id LIMIT :limit"""
                        .formatted(dialect.texts("hidden")))
            .bind("hidden", JsonArrays.ids(hidden))
            .bind("after", after == null ? "" : after.value())
            .bind("limit", limit);
    return (source == null ? query : query.bind("source", source)).map(TO_ARTICLE).list();
  }

  /**
   * The query for articles, each with the identifier of its earliest sighting, in the order of
   * {@link Sighting#BY_TIME}.
   */
  private String articles() {
    return """
    SELECT article.id, source.name, coalesce((
      SELECT coalesce(observation.identifier, article.identifier)
      FROM observation JOIN content ON content.key = observation.content
      WHERE observation.article = article.key AND NOT %s
      ORDER BY observation.seen, content.hash, 1 LIMIT 1), article.identifier)
    FROM article JOIN source ON source.key = article.source
    """
        .formatted(withheld("observation"));
  }

  @Override
  public List<ArticleId> articlesWith(Sha256 content) {
    return handle
        // The index is on the first 8 bytes of the hash, a quarter of its size.
        .createQuery(
            """
            SELECT DISTINCT article.id FROM observation
            JOIN article ON article.key = observation.article
            JOIN content ON content.key = observation.content
            WHERE substr(content.hash, 1, 8) = substr(:hash, 1, 8) AND content.hash = :hash
            ORDER BY article.id""")
        .bind("hash", content.bytes())
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  @Override
  public List<ArticleId> articlesWithErased() {
    return handle
        .createQuery(
            """
            SELECT id FROM article WHERE key IN (
              SELECT article FROM observation WHERE content IN (SELECT content FROM erased))""")
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  @Override
  public List<FutureObservation> after(Instant instant) {
    return handle
        .createQuery(
            """
            SELECT position, article.id, coalesce(observation.identifier, article.identifier), seen,
                content.hash
            FROM observation
            JOIN article ON article.key = observation.article
            JOIN content ON content.key = observation.content
            WHERE seen > ? AND NOT %s
            ORDER BY position"""
                .formatted(withheld("observation")))
        .bind(0, instant.toEpochMilli())
        .map(
            (row, context) ->
                new FutureObservation(
                    row.getLong(1),
                    new ArticleId(row.getString(2)),
                    row.getString(3),
                    Instant.ofEpochMilli(row.getLong(4)),
                    Sha256.fromBytes(row.getBytes(5))))
        .list();
  }

  @Override
  public ObservationWriter writer() {
    return new SqlObservationWriter(handle);
  }

  /**
   * A condition: whether an observation, of the article in the same row, is withheld individually,
   * so that no timeline contains it.
   */
  private String withheld(String observation) {
    return """
    EXISTS (
      SELECT 1 FROM withheld_observation AS aside
      %1$s withholding ON withholding.key = aside.withholding
      WHERE released IS NULL AND aside.article = article.id AND aside.seen = %2$s.seen
        AND aside.content = (SELECT hash FROM content WHERE key = %2$s.content))
    """
        .formatted(dialect.joinNext(), observation);
  }
}
