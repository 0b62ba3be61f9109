package stet.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import stet.store.AlertStore;
import stet.store.AlertSubscription;
import stet.store.MatchedRevision;
import stet.store.PositionRange;
import stet.store.QueuedAlert;

/** Alert store in the tables {@code alert}, {@code saved_search} and {@code quiet}. */
final class SqlAlertStore implements AlertStore {

  private final Handle handle;

  SqlAlertStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<AlertSubscription> subscriptions() {
    return handle
        .createQuery(
            """
            SELECT name, query, matched FROM saved_search
            WHERE webhook IS NOT NULL ORDER BY name""")
        .map(
            (row, context) ->
                new AlertSubscription(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  @Override
  public boolean advance(AlertSubscription subscription, long upTo) {
    return handle
            .createUpdate(
                """
                UPDATE saved_search SET matched = :upTo
                WHERE name = :name AND query = :query AND matched = :matched""")
            .bind("upTo", upTo)
            .bind("name", subscription.name())
            .bind("query", subscription.query())
            .bind("matched", subscription.matched())
            .execute()
        > 0;
  }

  @Override
  public void add(String search, MatchedRevision revision, Instant queued) {
    handle
        .createUpdate(
            """
            INSERT INTO alert (search, step, recorded, queued)
            VALUES (:search, :step, :recorded, :queued)""")
        .bind("search", search)
        .bind("step", revision.step())
        .bind("recorded", revision.recorded())
        .bind("queued", queued.toEpochMilli())
        .execute();
  }

  @Override
  public List<URI> endpoints() {
    return handle
        .createQuery(
            """
            SELECT DISTINCT webhook FROM saved_search
            WHERE webhook IS NOT NULL AND name IN (SELECT search FROM alert)""")
        .mapTo(String.class)
        .map(URI::create)
        .list();
  }

  @Override
  public Optional<QueuedAlert> first(URI endpoint) {
    return handle
        .createQuery(
            """
            SELECT alert.*, saved_search.* FROM alert
            JOIN saved_search ON saved_search.name = alert.search
            WHERE webhook = ? ORDER BY key LIMIT 1""")
        .bind(0, endpoint.toString())
        .map(
            (row, context) ->
                new QueuedAlert(
                    row.getLong("key"),
                    SqlSavedSearchStore.search(row),
                    new MatchedRevision(row.getString("step"), row.getLong("recorded")),
                    Instant.ofEpochMilli(row.getLong("queued"))))
        .findFirst();
  }

  @Override
  public void remove(QueuedAlert alert) {
    handle.createUpdate("DELETE FROM alert WHERE key = ?").bind(0, alert.key()).execute();
  }

  @Override
  public void clearTrouble(String search) {
    handle
        .createUpdate(
            "UPDATE saved_search SET trouble = NULL WHERE name = ? AND trouble IS NOT NULL")
        .bind(0, search)
        .execute();
  }

  @Override
  public void setTrouble(String search, String reason, int givenUp) {
    handle
        .createUpdate(
            """
            UPDATE saved_search SET trouble = :reason, given_up = given_up + :givenUp
            WHERE name = :name""")
        .bind("reason", reason)
        .bind("givenUp", givenUp)
        .bind("name", search)
        .execute();
  }

  @Override
  public void silence(PositionRange range) {
    int joined =
        handle
            .createUpdate("UPDATE quiet SET up_to = :upTo WHERE up_to = :after")
            .bind("after", range.after())
            .bind("upTo", range.upTo())
            .execute();
    if (joined == 0) {
      handle
          .createUpdate("INSERT INTO quiet (after, up_to) VALUES (:after, :upTo)")
          .bind("after", range.after())
          .bind("upTo", range.upTo())
          .execute();
    }
  }

  @Override
  public List<PositionRange> silenced(PositionRange range) {
    return handle
        .createQuery(
            """
            SELECT after, up_to FROM quiet
            WHERE up_to > :after AND after < :upTo ORDER BY after""")
        .bind("after", range.after())
        .bind("upTo", range.upTo())
        .map((row, context) -> new PositionRange(row.getLong(1), row.getLong(2)))
        .list();
  }
}
