package stet.desk;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;

/** The searches that are followed under a name. Safe for all threads. */
public final class SavedSearches {

  private final Archive archive;
  private final Clock clock;

  public SavedSearches(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Saves a search; what is recorded from now on is told to its webhook, if it has one.
   *
   * @param name as {@link SavedSearch#isName} has it
   * @param query one that can be understood
   * @param webhook who is told; null for nobody
   * @param reach which machines the webhook may lead to
   * @return empty where the name is taken
   */
  public Optional<SavedSearch> add(String name, String query, @Nullable URI webhook, Reach reach) {
    if (!SavedSearch.isName(name)) {
      throw new IllegalArgumentException("no name of a saved search: " + name);
    }
    int added =
        archive.write(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO saved_search (name, query, created, webhook, secret, reach, matched)
                        SELECT :name, :query, :created, :webhook, :secret, :reach, position
                        FROM head
                        WHERE true ON CONFLICT DO NOTHING""")
                    .bind("name", name)
                    .bind("query", query)
                    .bind("created", clock.millis())
                    .bind("webhook", webhook == null ? null : webhook.toString())
                    .bind("secret", webhook == null ? null : Secret.fresh().key())
                    .bind("reach", reach.name())
                    .execute());
    return added == 0 ? Optional.empty() : find(name);
  }

  /** The one of that name. */
  public Optional<SavedSearch> find(String name) {
    return all().stream().filter(search -> search.name().equals(name)).findFirst();
  }

  /** All of them, by name. */
  public List<SavedSearch> all() {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT * FROM saved_search ORDER BY name")
                .map((row, context) -> read(row))
                .list());
  }

  /**
   * Forgets one, with the alerts that were still to be sent.
   *
   * @return whether there was one of that name
   */
  public boolean remove(String name) {
    return archive.write(
            handle ->
                handle
                    .createUpdate("DELETE FROM saved_search WHERE name = ?")
                    .bind(0, name)
                    .execute())
        > 0;
  }

  static SavedSearch read(ResultSet row) throws SQLException {
    String webhook = row.getString("webhook");
    return new SavedSearch(
        row.getString("name"),
        row.getString("query"),
        Instant.ofEpochMilli(row.getLong("created")),
        webhook == null
            ? null
            : new SavedSearch.Webhook(
                URI.create(webhook),
                Secret.of(row.getBytes("secret")),
                Reach.valueOf(row.getString("reach")),
                row.getInt("given_up"),
                row.getString("trouble")));
  }
}
