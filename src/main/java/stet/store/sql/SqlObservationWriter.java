package stet.store.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Observation;
import stet.model.Sha256;
import stet.store.ArticleRow;
import stet.store.ChainHead;
import stet.store.ContentRow;
import stet.store.FullCopy;
import stet.store.ObservationKey;
import stet.store.ObservationWriter;

/** Writer of the new rows of one batch, each of which gets the next key of its table. */
final class SqlObservationWriter implements ObservationWriter {

  private final Handle handle;
  private final NameTable sources;
  private final NameTable readers;
  private final Map<Sha256, Optional<ContentRow>> known = new HashMap<>();
  private final PreparedBatch articles;
  private final PreparedBatch growth;
  private final PreparedBatch contents;
  private final PreparedBatch observations;
  private long lastArticle;
  private long lastContent;

  SqlObservationWriter(Handle handle) {
    this.handle = handle;
    this.sources = new NameTable(handle, "source");
    this.readers = new NameTable(handle, "reader");
    this.lastArticle = last("article");
    this.lastContent = last("content");
    this.articles = handle.prepareBatch("INSERT INTO article VALUES (?, ?, ?, ?, ?)");
    this.growth = handle.prepareBatch("UPDATE article SET versions = ? WHERE key = ?");
    this.contents = handle.prepareBatch("INSERT INTO content VALUES (?, ?, ?, ?, ?, ?, ?)");
    this.observations =
        handle.prepareBatch("INSERT INTO observation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  @Override
  public ArticleRow article(ArticleId id, String identifier) {
    return handle
        .createQuery("SELECT key, identifier, versions FROM article WHERE id = ?")
        .bind(0, id.value())
        .map(
            (row, context) -> new ArticleRow(row.getLong(1), row.getString(2), row.getInt(3), true))
        .findOne()
        .orElseGet(() -> new ArticleRow(++lastArticle, identifier, 0, false));
  }

  @Override
  public List<ObservationKey> observations(ArticleRow article) {
    if (!article.known()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            SELECT observation.seen, content.hash, content.key, content.depth, reader.name,
                observation.label, observation.language,
                coalesce(observation.identifier, article.identifier), length(content.data) = 0
            FROM observation
            JOIN article ON article.key = observation.article
            JOIN content ON content.key = observation.content
            JOIN reader ON reader.key = observation.reader
            WHERE observation.article = ?""")
        .bind(0, article.key())
        .map(
            (row, context) -> {
              Sha256 hash = Sha256.fromBytes(row.getBytes(2));
              known.put(
                  hash,
                  Optional.of(new ContentRow(row.getLong(3), row.getInt(4), row.getBoolean(9))));
              return new ObservationKey(
                  row.getLong(1),
                  hash,
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8));
            })
        .list();
  }

  @Override
  public Optional<ContentRow> content(Sha256 hash) {
    return known.computeIfAbsent(
        hash,
        absent ->
            handle
                // The index is on the first 8 bytes of the hash, a quarter of its size.
                .createQuery(
                    """
                    SELECT key, depth, length(data) = 0 FROM content
                    WHERE substr(hash, 1, 8) = substr(:hash, 1, 8) AND hash = :hash""")
                .bind("hash", hash.bytes())
                .map(
                    (row, context) ->
                        new ContentRow(row.getLong(1), row.getInt(2), row.getBoolean(3)))
                .findOne());
  }

  @Override
  public long source(String name) {
    return sources.key(name);
  }

  @Override
  public boolean hasPrimer(long source) {
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM primer WHERE source = ?)")
        .bind(0, source)
        .mapTo(Boolean.class)
        .one();
  }

  @Override
  public List<FullCopy> fullCopies(long source, int limit) {
    return handle
        .createQuery(
            """
            SELECT key, length FROM content
            WHERE base IS NULL AND primer IS NULL AND length(data) > 0 AND key IN (
              SELECT observation.content
              FROM article JOIN observation ON observation.article = article.key
              WHERE article.source = ?)
            ORDER BY key LIMIT ?""")
        .bind(0, source)
        .bind(1, limit)
        .map((row, context) -> new FullCopy(row.getLong(1), row.getInt(2)))
        .list();
  }

  @Override
  public void addPrimer(long source, List<FullCopy> parts) {
    PreparedBatch primer = handle.prepareBatch("INSERT INTO primer VALUES (?, ?, ?)");
    for (int part = 0; part < parts.size(); part++) {
      primer.add(source, part, parts.get(part).key());
    }
    primer.execute();
  }

  @Override
  public void addArticle(ArticleId id, ArticleRow article, String source, int versions) {
    articles.add(article.key(), id.value(), sources.key(source), article.identifier(), versions);
  }

  @Override
  public void setVersions(ArticleRow article, int versions) {
    growth.add(versions, article.key());
  }

  @Override
  public void addContent(
      Sha256 hash, int length, byte[] data, @Nullable ContentRow base, OptionalLong primer) {
    ContentRow row = new ContentRow(++lastContent, base == null ? 0 : base.depth() + 1, false);
    known.put(hash, Optional.of(row));
    Long baseKey = base == null ? null : base.key();
    Long primerKey = primer.isPresent() ? primer.getAsLong() : null;
    contents.add(row.key(), hash.bytes(), baseKey, primerKey, row.depth(), length, data);
  }

  @Override
  public void addObservation(
      long position, ArticleRow article, Observation observation, Sha256 content, Sha256 digest) {
    String identifier = observation.identifier();
    observations.add(
        position,
        article.key(),
        observation.seen().toEpochMilli(),
        content(content).orElseThrow().key(),
        readers.key(observation.reader()),
        observation.label(),
        observation.language(),
        identifier.equals(article.identifier()) ? null : identifier,
        digest.a());
  }

  @Override
  public void write(ChainHead head) {
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
    return handle.createQuery("SELECT coalesce(max(key), 0) FROM " + table).mapTo(Long.class).one();
  }
}
