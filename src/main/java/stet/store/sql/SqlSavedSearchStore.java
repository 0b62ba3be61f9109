package stet.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import stet.model.NetworkPolicy;
import stet.store.SavedSearch;
import stet.store.SavedSearchStore;
import stet.store.WebhookSecret;

/** Saved-search store in the table {@code saved_search}. */
final class SqlSavedSearchStore implements SavedSearchStore {

  private final Handle handle;

  SqlSavedSearchStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public boolean add(SavedSearch search) {
    SavedSearch.Webhook webhook = search.webhook();
    NetworkPolicy policy = webhook == null ? NetworkPolicy.PUBLIC : webhook.reach();
    return handle
            .createUpdate(
                """
                INSERT INTO saved_search (name, query, created, webhook, secret, reach, matched)
                SELECT :name, :query, :created, :webhook, :secret, :reach, position
                FROM head
                WHERE true ON CONFLICT DO NOTHING""")
            .bind("name", search.name())
            .bind("query", search.query())
            .bind("created", search.created().toEpochMilli())
            .bind("webhook", webhook == null ? null : webhook.url().toString())
            .bind("secret", webhook == null ? null : webhook.secret().key())
            .bind("reach", policy.name())
            .execute()
        > 0;
  }

  @Override
  public List<SavedSearch> all() {
    return handle
        .createQuery("SELECT * FROM saved_search ORDER BY name")
        .map((row, context) -> search(row))
        .list();
  }

  @Override
  public boolean remove(String name) {
    return handle.createUpdate("DELETE FROM saved_search WHERE name = ?").bind(0, name).execute()
        > 0;
  }

  /** Reads a row with the columns of {@code saved_search}. It may have further columns. */
  static SavedSearch search(ResultSet row) throws SQLException {
    String webhook = row.getString("webhook");
    return new SavedSearch(
        row.getString("name"),
        row.getString("query"),
        Instant.ofEpochMilli(row.getLong("created")),
        webhook == null
            ? null
            : new SavedSearch.Webhook(
                URI.create(webhook),
                WebhookSecret.of(row.getBytes("secret")),
                NetworkPolicy.valueOf(row.getString("reach")),
                row.getInt("given_up"),
                row.getString("trouble")));
  }
}
