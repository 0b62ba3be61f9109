package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Withholding;
import stet.store.WithholdingEntry;
import stet.store.WithholdingStore;

/**
 * Store of the log of withholdings in the tables {@code withholding} and {@code
 * withheld_observation}, and of the erased contents in {@code erased}.
 */
final class SqlWithholdingStore implements WithholdingStore {

  private final Handle handle;

  SqlWithholdingStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public long generation() {
    return handle
        .createQuery("SELECT coalesce(max(changed), 0) FROM withholding")
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<WithholdingEntry> since(long generation) {
    Map<Long, List<Withholding.ObservationName>> observations = observations(generation);
    return handle
        .createQuery("SELECT * FROM withholding WHERE changed > ? ORDER BY key")
        .bind(0, generation)
        .map((row, context) -> entry(row, observations.get(row.getLong("key"))))
        .list();
  }

  private static WithholdingEntry entry(
      ResultSet row, @Nullable List<Withholding.ObservationName> observations) throws SQLException {
    Withholding withholding =
        new Withholding(
            row.getLong("key"),
            subject(row, observations),
            row.getString("reason"),
            Instant.ofEpochMilli(row.getLong("placed")),
            row.getBoolean("erased"),
            ColumnConversions.instant(row, "released"));
    return new WithholdingEntry(withholding, row.getLong("changed"));
  }

  private static Withholding.Subject subject(
      ResultSet row, @Nullable List<Withholding.ObservationName> observations) throws SQLException {
    String article = row.getString("article");
    if (article == null) {
      return new Withholding.OfName(row.getString("name"));
    }
    ArticleId id = new ArticleId(article);
    return observations == null
        ? new Withholding.OfArticle(
            id, ColumnConversions.instant(row, "since"), ColumnConversions.instant(row, "until"))
        : new Withholding.OfObservations(id, observations);
  }

  /** The individual observations that lines withhold, by the number of the line. */
  private Map<Long, List<Withholding.ObservationName>> observations(long after) {
    Map<Long, List<Withholding.ObservationName>> observations = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT withholding.key, seen, content
            FROM withheld_observation JOIN withholding ON withholding.key = withheld_observation.withholding
            WHERE changed > ?""")
        .bind(0, after)
        .map(
            (row, context) ->
                Map.entry(
                    row.getLong(1),
                    new Withholding.ObservationName(
                        Instant.ofEpochMilli(row.getLong(2)), Sha256.fromBytes(row.getBytes(3)))))
        .forEach(
            each ->
                observations
                    .computeIfAbsent(each.getKey(), line -> new ArrayList<>())
                    .add(each.getValue()));
    return observations;
  }

  @Override
  public Map<Sha256, Long> erased() {
    Map<Sha256, Long> erased = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT content.hash, erased.withholding
            FROM erased JOIN content ON content.key = erased.content""")
        .map((row, context) -> Map.entry(Sha256.fromBytes(row.getBytes(1)), row.getLong(2)))
        .forEach(each -> erased.put(each.getKey(), each.getValue()));
    return erased;
  }

  @Override
  public long add(
      Withholding.Subject subject, String reason, Instant placed, @Nullable Instant released) {
    @Nullable String article = null;
    @Nullable Long since = null;
    @Nullable Long until = null;
    @Nullable String name = null;
    switch (subject) {
      case Withholding.OfArticle of -> {
        article = of.article().value();
        since = ColumnConversions.millis(of.from());
        until = ColumnConversions.millis(of.to());
      }
      case Withholding.OfObservations of -> {
        article = of.article().value();
        since = ColumnConversions.millis(of.from());
        until = ColumnConversions.millis(of.to());
      }
      case Withholding.OfName of -> name = of.name();
    }
    long number = insert(article, since, until, name, reason, placed, false, released);
    if (subject instanceof Withholding.OfObservations of) {
      add(of, number);
    }
    return number;
  }

  private void add(Withholding.OfObservations of, long number) {
    PreparedBatch rows =
        handle.prepareBatch("INSERT INTO withheld_observation VALUES (?, ?, ?, ?)");
    of.observations()
        .forEach(
            each ->
                rows.add(
                    of.article().value(),
                    each.seen().toEpochMilli(),
                    each.content().bytes(),
                    number));
    rows.execute();
  }

  @Override
  public long addErasure(Withholding.OfArticle subject, String reason, Instant placed) {
    return insert(
        subject.article().value(),
        ColumnConversions.millis(subject.from()),
        ColumnConversions.millis(subject.to()),
        null,
        reason,
        placed,
        true,
        null);
  }

  private long insert(
      @Nullable String article,
      @Nullable Long since,
      @Nullable Long until,
      @Nullable String name,
      String reason,
      Instant placed,
      boolean erased,
      @Nullable Instant released) {
    return handle
        .createQuery(
            """
            INSERT INTO withholding
              (article, since, until, name, reason, placed, erased, released, changed)
            VALUES (:article, :since, :until, :name, :reason, :placed, :erased, :released,
                (SELECT coalesce(max(changed), 0) + 1 FROM withholding))
            RETURNING key""")
        .bind("article", article)
        .bind("since", since)
        .bind("until", until)
        .bind("name", name)
        .bind("reason", reason)
        .bind("placed", placed.toEpochMilli())
        .bind("erased", ColumnConversions.flag(erased))
        .bind("released", ColumnConversions.millis(released))
        .mapTo(Long.class)
        .one();
  }

  @Override
  public boolean release(long number, Instant now) {
    return handle
            .createUpdate(
                """
                UPDATE withholding SET released = :now,
                    changed = (SELECT max(changed) + 1 FROM withholding)
                WHERE key = :key AND released IS NULL AND erased = 0""")
            .bind("now", now.toEpochMilli())
            .bind("key", number)
            .execute()
        > 0;
  }
}
