package stet.desk;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import stet.archive.Archive;

/**
 * The alerts that are still to be sent, in the order in which they are. One that is queued is on
 * disk, and stays until it is delivered or given up. Safe for all threads.
 */
public final class Alerts {

  private final Archive archive;
  private final Clock clock;

  public Alerts(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * A saved search with a webhook.
   *
   * @param matched the archive position up to which it was looked through
   */
  public record Watch(String name, String query, long matched) {}

  /** A step that a saved search found, by its permanent name and its place in the archive. */
  public record Found(String step, long recorded) {}

  /** An alert that is to be sent. */
  public record Due(long key, SavedSearch search, Found found, Instant queued) {}

  /** The saved searches whose webhooks want to be told. */
  public List<Watch> watches() {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT name, query, matched FROM saved_search
                    WHERE webhook IS NOT NULL ORDER BY name""")
                .map(
                    (row, context) -> new Watch(row.getString(1), row.getString(2), row.getLong(3)))
                .list());
  }

  /**
   * Queues what was found of a saved search up to a position, and notes that it was looked through
   * up to there, in one transaction: nothing is queued twice, nothing is passed over.
   *
   * @return whether it was; not where somebody else did meanwhile, or it was removed
   */
  public boolean queue(Watch watch, long upTo, List<Found> found) {
    return archive.write(
        handle -> {
          int moved =
              handle
                  .createUpdate(
                      """
                      UPDATE saved_search SET matched = :upTo
                      WHERE name = :name AND query = :query AND matched = :matched""")
                  .bind("upTo", upTo)
                  .bind("name", watch.name())
                  .bind("query", watch.query())
                  .bind("matched", watch.matched())
                  .execute();
          if (moved > 0) {
            found.forEach(each -> queue(handle, watch.name(), each));
          }
          return moved > 0;
        });
  }

  private void queue(Handle handle, String search, Found found) {
    handle
        .createUpdate(
            """
            INSERT INTO alert (search, step, recorded, queued)
            VALUES (:search, :step, :recorded, :queued)""")
        .bind("search", search)
        .bind("step", found.step())
        .bind("recorded", found.recorded())
        .bind("queued", clock.millis())
        .execute();
  }

  /** The endpoints for which something is queued. */
  public List<URI> endpoints() {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT webhook FROM saved_search
                    WHERE webhook IS NOT NULL AND name IN (SELECT search FROM alert)""")
                .mapTo(String.class)
                .map(URI::create)
                .list());
  }

  /** What an endpoint is to be told first. */
  public Optional<Due> first(URI endpoint) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT alert.*, saved_search.* FROM alert
                    JOIN saved_search ON saved_search.name = alert.search
                    WHERE webhook = ? ORDER BY key LIMIT 1""")
                .bind(0, endpoint.toString())
                .map(
                    (row, context) ->
                        new Due(
                            row.getLong("key"),
                            SavedSearches.read(row),
                            new Found(row.getString("step"), row.getLong("recorded")),
                            Instant.ofEpochMilli(row.getLong("queued"))))
                .findFirst());
  }

  /** It was delivered, or there is nothing to be told any more. */
  public void settled(Due due) {
    archive.write(
        handle -> {
          delete(handle, due);
          return handle
              .createUpdate(
                  "UPDATE saved_search SET trouble = NULL WHERE name = ? AND trouble IS NOT NULL")
              .bind(0, due.search().name())
              .execute();
        });
  }

  /** It was not taken, and is tried again. */
  public void failed(Due due, String reason) {
    archive.write(handle -> trouble(handle, due, reason, 0));
  }

  /** It was not taken, and is not tried again. */
  public void givenUp(Due due, String reason) {
    archive.write(
        handle -> {
          delete(handle, due);
          return trouble(handle, due, reason, 1);
        });
  }

  private static void delete(Handle handle, Due due) {
    handle.createUpdate("DELETE FROM alert WHERE key = ?").bind(0, due.key()).execute();
  }

  private static int trouble(Handle handle, Due due, String reason, int givenUp) {
    return handle
        .createUpdate(
            """
            UPDATE saved_search SET trouble = :reason, given_up = given_up + :givenUp
            WHERE name = :name""")
        .bind("reason", reason)
        .bind("givenUp", givenUp)
        .bind("name", due.search().name())
        .execute();
  }
}
