package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;

/**
 * The tables as one write transaction sees them: what is there, and the new rows, which are written
 * together by {@link #write}.
 */
final class Ledger {

  /** An article as it stood before the batch; {@code known} unless the batch brought it. */
  record Entry(long key, String identifier, int versions, boolean known) {}

  /** Where a content lies, how many bases below it, and whether only its hash is left. */
  record Stored(long key, int depth, boolean erased) {}

  private final Handle handle;
  private final Names sources;
  private final Names readers;
  private final Map<Sha256, Optional<Stored>> stored = new HashMap<>();
  private final PreparedBatch articles;
  private final PreparedBatch growth;
  private final PreparedBatch contents;
  private final PreparedBatch observations;
  private long lastArticle;
  private long lastContent;

  Ledger(Handle handle) {
    this.handle = handle;
    this.sources = new Names(handle, "source");
    this.readers = new Names(handle, "reader");
    this.lastArticle = last("article");
    this.lastContent = last("content");
    this.articles = handle.prepareBatch("INSERT INTO article VALUES (?, ?, ?, ?, ?)");
    this.growth = handle.prepareBatch("UPDATE article SET versions = ? WHERE key = ?");
    this.contents = handle.prepareBatch("INSERT INTO content VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.observations =
        handle.prepareBatch("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  /** The article of that id; a new one, known by that identifier, where there is none. */
  Entry entry(ArticleId id, String identifier) {
    return handle
        .createQuery("SELECT key, identifier, versions FROM article WHERE id = ?")
        .bind(0, id.value())
        .map((row, context) -> new Entry(row.getLong(1), row.getString(2), row.getInt(3), true))
        .findOne()
        .orElseGet(() -> new Entry(++lastArticle, identifier, 0, false));
  }

  /** What was seen of an article so far. */
  Course course(Entry article) {
    Course course = new Course();
    if (article.known()) {
      handle
          .createQuery(
              """
              SELECT observation.seen, content.hash, content.key, content.depth, reader.name,
                  observation.label, observation.language,
                  ifnull(observation.identifier, article.identifier), length(content.data) = 0
              FROM observation
              JOIN article ON article.key = observation.article
              JOIN content ON content.key = observation.content
              JOIN reader ON reader.key = observation.reader
              WHERE observation.article = ?""")
          .bind(0, article.key())
          .map(
              (row, context) -> {
                Sha256 hash = Sha256.fromBytes(row.getBytes(2));
                stored.put(
                    hash,
                    Optional.of(new Stored(row.getLong(3), row.getInt(4), row.getBoolean(9))));
                return new Course.Mark(
                    row.getLong(1),
                    hash,
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8));
              })
          .forEach(course::add);
    }
    return course;
  }

  /** Where the content of that name lies, if it is held. */
  Optional<Stored> stored(Sha256 hash) {
    return stored.computeIfAbsent(
        hash,
        absent ->
            handle
                // The index is on the first 8 bytes of the hash, a quarter of its size.
                .createQuery(
                    """
                    SELECT key, depth, length(data) = 0 FROM content
                    WHERE substr(hash, 1, 8) = substr(:hash, 1, 8) AND hash = :hash""")
                .bind("hash", hash.bytes())
                .map((row, context) -> new Stored(row.getLong(1), row.getInt(2), row.getBoolean(3)))
                .findOne());
  }

  void addArticle(ArticleId id, Entry entry, String source, int versions) {
    articles.add(entry.key(), id.value(), sources.key(source), entry.identifier(), versions);
  }

  void setVersions(Entry entry, int versions) {
    growth.add(versions, entry.key());
  }

  /**
   * The key of a source that has a primer; one is laid down here, for ever, once the contents that
   * were there before this batch suffice.
   */
  OptionalLong primed(String source) {
    long key = sources.key(source);
    boolean laidDown =
        handle
            .createQuery("SELECT EXISTS (SELECT 1 FROM primer WHERE source = ?)")
            .bind(0, key)
            .mapTo(Boolean.class)
            .one();
    return laidDown || layDown(key) ? OptionalLong.of(key) : OptionalLong.empty();
  }

  private boolean layDown(long source) {
    List<Long> keys = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    handle
        .createQuery(
            """
            SELECT key, length FROM content
            WHERE base IS NULL AND primer IS NULL AND length(data) > 0 AND key IN (
              SELECT observation.content
              FROM article JOIN observation ON observation.article = article.key
              WHERE article.source = ?)
            ORDER BY key LIMIT ?""")
        .bind(0, source)
        .bind(1, Primer.PARTS)
        .map(
            (row, context) -> {
              lengths.add(row.getInt(2));
              return row.getLong(1);
            })
        .forEach(keys::add);
    OptionalInt parts = Primer.parts(lengths);
    if (parts.isEmpty()) {
      return false;
    }
    PreparedBatch primer = handle.prepareBatch("INSERT INTO primer VALUES (?, ?, ?)");
    for (int part = 0; part < parts.getAsInt(); part++) {
      primer.add(source, part, keys.get(part));
    }
    primer.execute();
    return true;
  }

  void addContent(
      Sha256 hash, int length, byte[] data, @Nullable Stored base, OptionalLong primer) {
    Stored place = new Stored(++lastContent, base == null ? 0 : base.depth() + 1, false);
    stored.put(hash, Optional.of(place));
    Long baseKey = base == null ? null : base.key();
    Long primerKey = primer.isPresent() ? primer.getAsLong() : null;
    contents.add(place.key(), hash.bytes(), baseKey, primerKey, place.depth(), length, data);
  }

  void addObservation(long position, Entry article, Arrival arrival, Sha256 digest) {
    Observation observation = arrival.observation;
    String identifier = observation.identifier();
    observations.add(
        position,
        article.key(),
        observation.seen().toEpochMilli(),
        stored(arrival.hash).orElseThrow().key(),
        readers.key(observation.reader()),
        observation.label(),
        observation.language(),
        identifier.equals(article.identifier()) ? null : identifier,
        digest.a());
  }

  /** Writes all that was added, what is referred to first, and the end of the chain. */
  void write(Head head) {
    articles.execute();
    growth.execute();
    contents.execute();
    observations.execute();
    handle
        .createUpdate("UPDATE head SET position = ?, link = ?")
        .bind(0, head.position())
        .bind(1, head.hash().bytes())
        .execute();
  }

  private long last(String table) {
    return handle.createQuery("SELECT ifnull(max(key), 0) FROM " + table).mapTo(Long.class).one();
  }
}
