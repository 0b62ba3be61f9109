package stet.store.sql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.store.ChainedObservation;
import stet.store.ErasureStore;

/**
 * Erasure store: it erases contents in the tables {@code content}, {@code primer} and {@code
 * observation}, and keeps the record of erasures in {@code erased}, {@code unlabelled} and {@code
 * unswept}.
 */
final class SqlErasureStore implements ErasureStore {

  private final Handle handle;
  private final Dialect dialect;

  SqlErasureStore(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  @Override
  public OptionalLong key(Sha256 content) {
    return handle
        // The index is on the first 8 bytes of the hash, a quarter of its size.
        .createQuery(
            """
            SELECT key FROM content
            WHERE substr(hash, 1, 8) = substr(:hash, 1, 8) AND hash = :hash
              AND key NOT IN (SELECT content FROM erased)""")
        .bind("hash", content.bytes())
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public Sha256 hash(long key) {
    return handle
        .createQuery("SELECT hash FROM content WHERE key = ?")
        .bind(0, key)
        .map((row, context) -> Sha256.fromBytes(row.getBytes(1)))
        .one();
  }

  @Override
  public OptionalLong base(long key) {
    return handle
        .createQuery("SELECT base FROM content WHERE key = ? AND base IS NOT NULL")
        .bind(0, key)
        .mapTo(Long.class)
        .findOne()
        .map(OptionalLong::of)
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public int depth(long key) {
    return handle
        .createQuery("SELECT depth FROM content WHERE key = ?")
        .bind(0, key)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public List<ArticleId> articles(Collection<Long> contents) {
    return handle
        .createQuery(
            """
            SELECT id FROM article WHERE key IN (
              SELECT article FROM observation WHERE content IN %s)
            ORDER BY id"""
                .formatted(dialect.numbers("contents")))
        .bind("contents", JsonArrays.numbers(contents))
        .map((row, context) -> new ArticleId(row.getString(1)))
        .list();
  }

  @Override
  public List<Long> dependents(Collection<Long> contents, int limit) {
    return handle
        .createQuery(
            """
            SELECT key FROM content
            WHERE key NOT IN %1$s AND (
              base IN %1$s OR primer IN (SELECT source FROM primer WHERE content IN %1$s))
            LIMIT :limit"""
                .formatted(dialect.numbers("contents")))
        .bind("contents", JsonArrays.numbers(contents))
        .bind("limit", limit)
        .mapTo(Long.class)
        .list();
  }

  @Override
  public void changeRecorded(Runnable work) {
    handle.createUpdate("INSERT INTO erasing VALUES (1)").execute();
    work.run();
    handle.createUpdate("DELETE FROM erasing").execute();
  }

  @Override
  public void repack(long key, @Nullable Long base, int depth, byte[] data) {
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

  @Override
  public void lower(long key, int less) {
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

  @Override
  public void deleteData(Collection<Long> contents) {
    handle
        .createUpdate(
            "DELETE FROM primer WHERE source IN (SELECT source FROM primer WHERE content IN %s)"
                .formatted(dialect.numbers("contents")))
        .bind("contents", JsonArrays.numbers(contents))
        .execute();
    handle
        .createUpdate(
            """
            UPDATE content SET base = NULL, primer = NULL, depth = 0, data = :nothing
            WHERE key IN %s"""
                .formatted(dialect.numbers("contents")))
        .bind("contents", JsonArrays.numbers(contents))
        .bind("nothing", new byte[0])
        .execute();
  }

  @Override
  public List<ChainedObservation> labelled(Collection<Long> contents) {
    return handle
        .createQuery(
            ChainedObservationQuery.ALL
                + """
                  WHERE label IS NOT NULL AND unlabelled.position IS NULL
                    AND observation.content IN %s"""
                    .formatted(dialect.numbers("contents")))
        .bind("contents", JsonArrays.numbers(contents))
        .map((row, context) -> ChainedObservationQuery.read(row))
        .list();
  }

  @Override
  public void deleteLabels(Map<Long, Sha256> digests) {
    PreparedBatch kept = handle.prepareBatch("INSERT INTO unlabelled VALUES (?, ?)");
    digests.forEach((position, digest) -> kept.add(position, digest.bytes()));
    kept.execute();
    for (long position : new TreeMap<>(digests).keySet()) {
      int deleted =
          handle
              .createUpdate(
                  """
                  UPDATE observation SET label = NULL
                  WHERE position = :position AND NOT EXISTS (
                    SELECT 1 FROM observation AS other
                    WHERE other.article = observation.article AND other.seen = observation.seen
                      AND other.content = observation.content
                      AND other.reader = observation.reader AND other.label IS NULL
                      AND other.language IS NOT DISTINCT FROM observation.language
                      AND other.identifier IS NOT DISTINCT FROM observation.identifier)""")
              .bind("position", position)
              .execute();
      if (deleted == 0) {
        handle
            .createUpdate("UPDATE observation SET label = :label WHERE position = :position")
            .bind("label", "erased " + position)
            .bind("position", position)
            .execute();
      }
    }
  }

  @Override
  public void add(Collection<Long> contents, long line) {
    PreparedBatch rows = handle.prepareBatch("INSERT INTO erased VALUES (?, ?)");
    contents.forEach(key -> rows.add(key, line));
    rows.execute();
    handle.createUpdate("INSERT INTO unswept VALUES (?)").bind(0, line).execute();
  }

  @Override
  public List<Long> unswept() {
    return handle.createQuery("SELECT withholding FROM unswept").mapTo(Long.class).list();
  }

  @Override
  public void setSwept(long line) {
    handle.createUpdate("DELETE FROM unswept WHERE withholding = ?").bind(0, line).execute();
  }
}
