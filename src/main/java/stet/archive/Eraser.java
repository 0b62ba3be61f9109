package stet.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.Version;
import stet.model.Withholding;

/**
 * Erases contents within the write transaction that the handle is in. Whatever is packed against
 * them, directly or by way of a {@link Primer}, is packed otherwise first; then their data goes,
 * and their hash, their place in the chain and the reason stay.
 */
final class Eraser {

  private final Handle handle;
  private final Contents contents;
  private final Set<Long> erased = new TreeSet<>();
  private final List<Sha256> hashes = new ArrayList<>();

  /**
   * @param of the versions that are seen within it are erased, wherever else their contents stand
   */
  Eraser(Handle handle, Contents contents, Withholding.OfArticle of) {
    this.handle = handle;
    this.contents = contents;
    Catalogue catalogue = new Catalogue(handle);
    List<Version> versions =
        catalogue.timeline(of.article(), Long.MAX_VALUE).map(Timeline::versions).orElse(List.of());
    Set<Sha256> told = new HashSet<>();
    versions.forEach(version -> told.add(version.content()));
    // A version ends with its last look that is told. A look that is withheld by itself erases what
    // only such looks saw, and never a text that stands in a version outside of the time.
    Stream.concat(
            versions.stream().filter(of::covers).map(Version::content),
            catalogue.allSightings(of.article(), Long.MAX_VALUE).stream()
                .filter(sighting -> of.covers(sighting.seen()))
                .map(Sighting::content)
                .filter(content -> !told.contains(content)))
        .distinct()
        .forEach(this::add);
  }

  private void add(Sha256 hash) {
    handle
        // The index is on the first 8 bytes of the hash, a quarter of its size.
        .createQuery(
            """
            SELECT key FROM content
            WHERE substr(hash, 1, 8) = substr(:hash, 1, 8) AND hash = :hash
              AND key NOT IN (SELECT content FROM erased)""")
        .bind("hash", hash.bytes())
        .mapTo(Long.class)
        .findOne()
        .ifPresent(
            key -> {
              erased.add(key);
              hashes.add(hash);
            });
  }

  /** How many contents go. */
  int count() {
    return erased.size();
  }

  /** The articles in which they were seen. */
  List<Article> seenIn() {
    Catalogue catalogue = new Catalogue(handle);
    return handle
        .createQuery(
            """
            SELECT id FROM article WHERE key IN (
              SELECT article FROM observation
              WHERE content IN (SELECT value FROM json_each(:erased)))
            ORDER BY id""")
        .bind("erased", erased.toString())
        .mapTo(String.class)
        .list()
        .stream()
        .flatMap(id -> catalogue.find(id).stream())
        .toList();
  }

  /**
   * Packs otherwise some of what cannot be read without them.
   *
   * @return whether none is left
   */
  boolean free(int most) {
    List<Long> bound =
        handle
            .createQuery(
                """
                SELECT key FROM content
                WHERE key NOT IN (SELECT value FROM json_each(:erased)) AND (
                  base IN (SELECT value FROM json_each(:erased)) OR primer IN (
                    SELECT source FROM primer
                    WHERE content IN (SELECT value FROM json_each(:erased))))
                LIMIT :most""")
            .bind("erased", erased.toString())
            .bind("most", most)
            .mapTo(Long.class)
            .list();
    if (!bound.isEmpty()) {
      permitted(() -> bound.forEach(this::pack));
    }
    return bound.size() < most;
  }

  /** Packs a content against the nearest content below it that stays, or else in full. */
  private void pack(long key) {
    byte[] bytes = contents.read(handle, hash(key));
    Long base = base(key);
    while (base != null && erased.contains(base)) {
      base = base(base);
    }
    byte[] data;
    try (Packing packing = new Packing()) {
      data = packing.pack(bytes, base == null ? null : contents.read(handle, hash(base)));
    }
    int depth = base == null ? 0 : number("SELECT depth + 1 FROM content WHERE key = ?", base);
    int less = number("SELECT depth FROM content WHERE key = ?", key) - depth;
    if (less != 0) {
      lower(key, less);
    }
    handle
        .createUpdate(
            """
            UPDATE content SET base = :base, primer = NULL, depth = :depth, data = :data
            WHERE key = :key""")
        .bind("base", base)
        .bind("depth", depth)
        .bind("data", data)
        .bind("key", key)
        .execute();
  }

  /** What is packed against a content lies nearer to a full copy by so much. */
  private void lower(long key, int less) {
    handle
        .createUpdate(
            """
            WITH RECURSIVE above (key) AS (
              SELECT key FROM content WHERE base = :key
              UNION ALL SELECT content.key FROM content JOIN above ON content.base = above.key)
            UPDATE content SET depth = depth - :less WHERE key IN (SELECT key FROM above)""")
        .bind("key", key)
        .bind("less", less)
        .execute();
  }

  /** Erases them, and writes into the log why, once for each article in which they were seen. */
  Withholding erase(Withholding.OfArticle of, String reason, Instant now) {
    List<Article> articles = seenIn();
    free(Integer.MAX_VALUE);
    permitted(
        () -> {
          unlabel();
          update(
              "DELETE FROM primer WHERE source IN (SELECT source FROM primer WHERE content IN (%s))");
          update(
              "UPDATE content SET base = NULL, primer = NULL, depth = 0, data = x'' WHERE key IN (%s)");
        });
    Withholding first = log(of, reason, now);
    for (Article article : articles) {
      if (!article.id().equals(of.article())) {
        stood(article.id()).forEach(elsewhere -> log(elsewhere, reason, now));
      }
    }
    PreparedBatch lines = handle.prepareBatch("INSERT INTO erased VALUES (?, ?)");
    erased.forEach(key -> lines.add(key, first.number()));
    lines.execute();
    handle.createUpdate("INSERT INTO unswept VALUES (?)").bind(0, first.number()).execute();
    return first;
  }

  /** When what is erased stood in another article, of which the rest stays. */
  private List<Withholding.OfArticle> stood(ArticleId article) {
    List<Withholding.OfArticle> stood = new ArrayList<>();
    new Catalogue(handle)
        .wholeTimeline(article, Long.MAX_VALUE).stream()
            .flatMap(timeline -> timeline.versions().stream())
            .filter(version -> hashes.contains(version.content()))
            .map(v -> new Withholding.OfArticle(article, v.firstSeen(), v.lastSeen()))
            .forEach(stood::add);
    return stood;
  }

  /**
   * Takes their labels from the observations of what is erased, and keeps their digests instead.
   */
  private void unlabel() {
    List<Link> labelled =
        handle
            .createQuery(
                Link.ALL
                    + """
                      WHERE label IS NOT NULL AND unlabelled.position IS NULL
                        AND observation.content IN (SELECT value FROM json_each(:erased))""")
            .bind("erased", erased.toString())
            .map((row, context) -> Link.read(row))
            .list();
    PreparedBatch kept = handle.prepareBatch("INSERT INTO unlabelled VALUES (?, ?)");
    labelled.forEach(link -> kept.add(link.position(), link.digest().bytes()));
    kept.execute();
    // Of several that differed by their labels alone, one can be without: the others are numbered.
    for (String label : List.of("NULL", "'erased ' || position")) {
      handle.execute(
          "UPDATE OR IGNORE observation SET label = "
              + label
              + " WHERE label IS NOT NULL AND position IN (SELECT value FROM json_each(?))",
          labelled.stream().map(Link::position).toList().toString());
    }
  }

  private Withholding log(Withholding.OfArticle of, String reason, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO withholding (article, since, until, reason, placed, erased, changed)
            VALUES (:article, :since, :until, :reason, :placed, 1,
                (SELECT ifnull(max(changed), 0) + 1 FROM withholding))""")
        .bind("article", of.article().value())
        .bind("since", millis(of.from()))
        .bind("until", millis(of.to()))
        .bind("reason", reason)
        .bind("placed", now.toEpochMilli())
        .execute();
    long number = handle.createQuery("SELECT last_insert_rowid()").mapTo(Long.class).one();
    return new Withholding(number, of, reason, now, true, null);
  }

  private void permitted(Runnable work) {
    handle.createUpdate("INSERT INTO erasing VALUES (1)").execute();
    work.run();
    handle.createUpdate("DELETE FROM erasing").execute();
  }

  private void update(String statement) {
    handle
        .createUpdate(statement.formatted("SELECT value FROM json_each(:erased)"))
        .bind("erased", erased.toString())
        .execute();
  }

  private Sha256 hash(long key) {
    return Sha256.fromBytes(
        handle
            .createQuery("SELECT hash FROM content WHERE key = ?")
            .bind(0, key)
            .mapTo(byte[].class)
            .one());
  }

  private @Nullable Long base(long key) {
    return handle
        .createQuery("SELECT base FROM content WHERE key = ? AND base IS NOT NULL")
        .bind(0, key)
        .mapTo(Long.class)
        .findOne()
        .orElse(null);
  }

  private int number(String query, long key) {
    return handle.createQuery(query).bind(0, key).mapTo(Integer.class).one();
  }

  private static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }
}
