package stet.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.store.ChainedObservation;
import stet.store.IntegrityStore;

/** Consistency checks of all tables against each other. */
final class SqlIntegrityStore implements IntegrityStore {

  private final Handle handle;
  private final Dialect dialect;

  SqlIntegrityStore(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  @Override
  public long size() {
    return handle
        .createQuery("SELECT (SELECT count(*) FROM content) + (SELECT count(*) FROM observation)")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void faults(Consumer<String> consumer) {
    dialect.faults(handle, consumer);
  }

  @Override
  public void contents(Consumer<Sha256> consumer) {
    hashes(
        "SELECT hash FROM content WHERE key NOT IN (SELECT content FROM erased) ORDER BY key",
        consumer);
  }

  @Override
  public void duplicates(Consumer<Sha256> consumer) {
    hashes("SELECT hash FROM content GROUP BY hash HAVING count(*) > 1", consumer);
  }

  @Override
  public void orphans(Consumer<Sha256> consumer) {
    hashes("SELECT hash FROM content WHERE key NOT IN (SELECT content FROM observation)", consumer);
  }

  @Override
  public void unerased(Consumer<Sha256> consumer) {
    hashes(
        """
        SELECT hash FROM erased JOIN content ON content.key = erased.content
        WHERE length(data) > 0 OR base IS NOT NULL OR primer IS NOT NULL""",
        consumer);
  }

  private void hashes(String query, Consumer<Sha256> consumer) {
    handle
        .createQuery(query)
        .map((row, context) -> Sha256.fromBytes(row.getBytes(1)))
        .forEach(consumer);
  }

  @Override
  public List<WrongDepth> wrongDepths() {
    return handle
        .createQuery(
            """
            SELECT content.hash, content.depth, coalesce(base.depth + 1, 0)
            FROM content LEFT JOIN content AS base ON base.key = content.base
            WHERE content.depth <> coalesce(base.depth + 1, 0) ORDER BY content.key""")
        .map(
            (row, context) ->
                new WrongDepth(Sha256.fromBytes(row.getBytes(1)), row.getLong(2), row.getLong(3)))
        .list();
  }

  @Override
  public void unlabelled(LongConsumer consumer) {
    handle
        .createQuery(
            """
            SELECT position FROM unlabelled WHERE position NOT IN (
              SELECT position FROM observation WHERE content IN (SELECT content FROM erased))""")
        .mapTo(Long.class)
        .forEach(consumer::accept);
  }

  @Override
  public List<ErasedTogether> erased() {
    return handle
        .createQuery(
            """
            SELECT withholding, count(*), withholding NOT IN (SELECT withholding FROM unswept)
            FROM erased GROUP BY withholding ORDER BY withholding""")
        .map(
            (row, context) -> new ErasedTogether(row.getLong(1), row.getLong(2), row.getBoolean(3)))
        .list();
  }

  @Override
  public void observations(Consumer<ChainedObservation> consumer) {
    handle
        .createQuery(ChainedObservationQuery.ALL + "ORDER BY observation.position")
        .map((row, context) -> ChainedObservationQuery.read(row))
        .forEach(consumer);
  }

  @Override
  public List<WrongVersionCount> wrongVersionCounts() {
    return handle
        .createQuery(
            """
            SELECT id, said, counted FROM (
              SELECT article.key AS key, article.id AS id, article.versions AS said, (
                SELECT coalesce(sum(step), 0) FROM (
                  SELECT CASE WHEN content IS DISTINCT FROM
                      lag(content) OVER (ORDER BY seen, content.hash) THEN 1 ELSE 0 END AS step
                  FROM observation JOIN content ON content.key = observation.content
                  WHERE observation.article = article.key
            """
                + superseded()
                + """
                  ) AS steps) AS counted
              FROM article) AS counts
            WHERE said <> counted ORDER BY key""")
        .map(
            (row, context) ->
                new WrongVersionCount(
                    new ArticleId(row.getString(1)), row.getLong(2), row.getLong(3)))
        .list();
  }

  /**
   * A condition that leaves out observations for which a reader with later rules made another
   * observation.
   */
  private String superseded() {
    Map<Long, String> readers = new HashMap<>();
    handle
        .createQuery("SELECT key, name FROM reader")
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(reader -> readers.put(reader.getKey(), reader.getValue()));
    List<String> pairs = new ArrayList<>();
    readers.forEach(
        (later, name) ->
            readers.forEach(
                (earlier, other) -> {
                  if (Sighting.supersedes(name, other)) {
                    pairs.add("(" + later + ", " + earlier + ")");
                  }
                }));
    return pairs.isEmpty()
        ? ""
        : """
           AND NOT EXISTS (
             SELECT 1 FROM observation AS other
             WHERE other.article = observation.article AND other.seen = observation.seen
               AND (other.reader, observation.reader) IN (VALUES %s))"""
            .formatted(String.join(", ", pairs));
  }
}
