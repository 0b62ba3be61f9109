package stet.archive;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Identifier;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;

/** What is asked of the archive about its articles: every query that only reads. */
final class Catalogue {

  /** The identifier of an article's earliest sighting, in the order of {@link Sighting#BY_TIME}. */
  private static final String ARTICLE =
      """
      SELECT article.id, source.name, ifnull((
        SELECT ifnull(observation.identifier, article.identifier)
        FROM observation JOIN content ON content.key = observation.content
        WHERE observation.article = article.key AND NOT %s
        ORDER BY observation.seen, content.hash, 1 LIMIT 1), article.identifier)
      FROM article JOIN source ON source.key = article.source
      """
          .formatted(withheld("article", "observation"));

  /** A condition: whether an observation is withheld by itself, so that no timeline has it. */
  private static String withheld(String article, String observation) {
    return """
    EXISTS (
      SELECT 1 FROM withheld_observation AS aside
      CROSS JOIN withholding ON withholding.key = aside.withholding
      WHERE released IS NULL AND aside.article = %1$s.id AND aside.seen = %2$s.seen
        AND aside.content = (SELECT hash FROM content WHERE key = %2$s.content))
    """
        .formatted(article, observation);
  }

  private static final RowMapper<Article> TO_ARTICLE =
      (row, context) ->
          new Article(new ArticleId(row.getString(1)), row.getString(2), row.getString(3));

  private final Handle handle;

  Catalogue(Handle handle) {
    this.handle = handle;
  }

  Census census() {
    return handle
        .createQuery(
            """
            SELECT (SELECT count(*) FROM source), count(*), ifnull(sum(versions), 0),
                (SELECT position FROM head)
            FROM article\
            """)
        .map(
            (row, context) ->
                new Census(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .one();
  }

  long position() {
    return handle.createQuery("SELECT position FROM head").mapTo(Long.class).one();
  }

  /** Whether there is nothing in it, of the archive's own and of what people set up beside it. */
  boolean isUnused() {
    return handle
        .createQuery(
            """
            SELECT position = 0 AND NOT EXISTS (SELECT 1 FROM watched)
              AND NOT EXISTS (SELECT 1 FROM fetch) AND NOT EXISTS (SELECT 1 FROM withholding)
            FROM head""")
        .mapTo(Boolean.class)
        .one();
  }

  Optional<Instant> latestSeen(Instant now) {
    return handle
        .createQuery(
            """
            SELECT max(seen) FROM (
              SELECT seen FROM observation ORDER BY position DESC LIMIT 10000)
            WHERE seen <= ?""")
        .bind(0, now.toEpochMilli())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  OptionalLong mark(long position) {
    return handle
        .createQuery("SELECT digest FROM observation WHERE position = ?")
        .bind(0, position)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  List<ArticleId> changed(long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT article.id
            FROM observation JOIN article ON article.key = observation.article
            WHERE position > ? AND position <= ?
            GROUP BY article.key ORDER BY min(position)\
            """)
        .bind(0, after)
        .bind(1, upTo)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  /**
   * An observation leaves what was known of its article as it was, exactly when it comes behind all
   * of that and tells nothing new of a content.
   */
  List<ArticleId> rewritten(long after, long upTo) {
    return handle
        .createQuery(
            """
            SELECT article.id
            FROM observation AS late JOIN article ON article.key = late.article
            WHERE late.position > :after AND late.position <= :upTo AND EXISTS (
              SELECT 1 FROM observation AS known
              WHERE known.article = late.article AND known.position <= :after AND (
                known.seen >= late.seen OR (known.content = late.content AND (
                  known.reader <> late.reader OR known.label IS NOT late.label
                  OR known.language IS NOT late.language)))
                AND NOT %s)
              AND NOT %s
            GROUP BY article.key ORDER BY article.key\
            """
                .formatted(withheld("article", "known"), withheld("article", "late")))
        .bind("after", after)
        .bind("upTo", upTo)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  /**
   * What was seen of an article, less the single observations that are withheld, in no order;
   * nothing where there is no article of that id.
   */
  List<Sighting> sightings(ArticleId id, long upTo) {
    return sightings(id, upTo, "AND NOT " + withheld("article", "observation"));
  }

  /** All that was seen of an article, in no order. */
  List<Sighting> allSightings(ArticleId id, long upTo) {
    return sightings(id, upTo, "");
  }

  private List<Sighting> sightings(ArticleId id, long upTo, String more) {
    return handle
        .createQuery(
            """
            SELECT position, seen, content.hash,
                ifnull(observation.identifier, article.identifier), reader.name, label, language
            FROM article
            JOIN observation ON observation.article = article.key
            JOIN content ON content.key = observation.content
            JOIN reader ON reader.key = observation.reader
            WHERE article.id = ? AND position <= ?
            """
                + more)
        .bind(0, id.value())
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

  /**
   * The hashes of the contents of versions, less those that nobody saw; all with one question, as a
   * page of results shows dozens of them.
   */
  Map<VersionName, Sha256> contents(Collection<VersionName> versions) {
    List<VersionName> asked = List.copyOf(versions);
    Map<VersionName, Sha256> hashes = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT asked.key, content.hash FROM json_each(:asked) AS asked
            CROSS JOIN article ON article.id = asked.value ->> 0
            CROSS JOIN observation ON observation.article = article.key
              AND observation.seen = asked.value ->> 1
            CROSS JOIN content ON content.key = observation.content
              AND hex(substr(content.hash, 1, 8)) = asked.value ->> 2\
            """)
        .bind("asked", asked.stream().map(Catalogue::json).collect(joining(",", "[", "]")))
        .map((row, context) -> Map.entry(row.getInt(1), Sha256.fromBytes(row.getBytes(2))))
        .forEach(found -> hashes.put(asked.get(found.getKey()), found.getValue()));
    return hashes;
  }

  private static String json(VersionName version) {
    return "[\"%s\",%d,\"%016X\"]"
        .formatted(version.article().value(), version.firstSeen(), version.head());
  }

  /** The history of an article, less the single observations that are withheld. */
  Optional<Timeline> timeline(ArticleId id, long upTo) {
    return timeline(id, sightings(id, upTo));
  }

  /** The history of an article as it was recorded. */
  Optional<Timeline> wholeTimeline(ArticleId id, long upTo) {
    return timeline(id, allSightings(id, upTo));
  }

  private Optional<Timeline> timeline(ArticleId id, List<Sighting> sightings) {
    return sightings.isEmpty()
        ? Optional.empty()
        : Optional.of(Timeline.of(id, source(id), sightings));
  }

  List<Article> find(String text) {
    String stripped = text.strip();
    if (ArticleId.isValid(stripped)) {
      Optional<Article> named = article(new ArticleId(stripped));
      if (named.isPresent()) {
        return List.of(named.get());
      }
    }
    return Identifier.spellings(stripped).stream()
        .map(this::identified)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * @param hidden articles to leave out
   */
  List<Article> articles(
      @Nullable String source, @Nullable ArticleId after, int limit, Collection<ArticleId> hidden) {
    return handle
        .createQuery(
            ARTICLE
                + """
                WHERE article.id > :after AND (:source IS NULL OR source.name = :source)
                  AND article.id NOT IN (SELECT value FROM json_each(:hidden))
                ORDER BY article.id LIMIT :limit\
                """)
        .bind("hidden", json(hidden))
        .bind("after", after == null ? "" : after.value())
        .bind("source", source)
        .bind("limit", limit)
        .map(TO_ARTICLE)
        .list();
  }

  /** The articles in which an erased content was seen. */
  List<ArticleId> erased() {
    return handle
        .createQuery(
            """
            SELECT id FROM article WHERE key IN (
              SELECT article FROM observation WHERE content IN (SELECT content FROM erased))\
            """)
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  /** How many observations of an article are withheld by themselves. */
  long withheldObservations(ArticleId id, long upTo) {
    return sightings(id, upTo, "AND " + withheld("article", "observation")).size();
  }

  /** The observations that were made after an instant and are not withheld by themselves. */
  List<FutureObservation> after(Instant instant) {
    return handle
        .createQuery(
            """
            SELECT position, article.id, ifnull(observation.identifier, article.identifier), seen,
                content.hash
            FROM observation
            JOIN article ON article.key = observation.article
            JOIN content ON content.key = observation.content
            WHERE seen > ? AND NOT %s
            ORDER BY position\
            """
                .formatted(withheld("article", "observation")))
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

  private static String json(Collection<ArticleId> ids) {
    return ids.stream().map(id -> '"' + id.value() + '"').collect(joining(",", "[", "]"));
  }

  List<String> sources() {
    return handle.createQuery("SELECT name FROM source ORDER BY name").mapTo(String.class).list();
  }

  /** An id follows from source and identifier: asking for each source's needs no other index. */
  private List<Article> identified(String identifier) {
    return sources().stream()
        .map(source -> article(ArticleId.of(source, identifier)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Article> article(ArticleId id) {
    return handle
        .createQuery(ARTICLE + "WHERE article.id = ?")
        .bind(0, id.value())
        .map(TO_ARTICLE)
        .findOne();
  }

  private String source(ArticleId id) {
    return handle
        .createQuery(
            "SELECT name FROM article JOIN source ON source.key = article.source WHERE id = ?")
        .bind(0, id.value())
        .mapTo(String.class)
        .one();
  }
}
