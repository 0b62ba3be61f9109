package stet.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import stet.model.NetworkPolicy;
import stet.store.ListingState;
import stet.store.Source;
import stet.store.SourceListing;
import stet.store.SourceStore;

/** Store of sources and listings in the tables {@code watched} and {@code listing}. */
final class SqlSourceStore implements SourceStore {

  private static final String LISTINGS =
      """
      SELECT listing.key, watched.name, kind, url, links, due, wait, looked, etag, modified,
        failures, told
      FROM listing JOIN watched ON watched.key = listing.watched
      """;

  private static final String IN_ORDER = " ORDER BY listing.due, listing.key";

  private final Handle handle;

  SqlSourceStore(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void put(Source source, Instant due, Duration pause) {
    handle
        .createUpdate(
            """
            INSERT INTO watched
              (name, contact, reach, paused, pace, budget, backlog, include, exclude)
            VALUES
              (:name, :contact, :reach, :paused, :pace, :budget, :backlog, :include, :exclude)
            ON CONFLICT (name) DO UPDATE SET contact = :contact, reach = :reach,
              paused = :paused, pace = :pace, budget = :budget, backlog = :backlog,
              include = :include, exclude = :exclude""")
        .bind("name", source.name())
        .bind("contact", source.contact())
        .bind("reach", source.reach().name())
        .bind("paused", ColumnConversions.flag(source.paused()))
        .bind("pace", source.pace().toMillis())
        .bind("budget", source.budget())
        .bind("backlog", source.backlog())
        .bind("include", source.include().map(Pattern::pattern).orElse(null))
        .bind("exclude", source.exclude().map(Pattern::pattern).orElse(null))
        .execute();
    for (SourceListing listing : source.listings()) {
      handle
          .createUpdate(
              """
              INSERT INTO listing (watched, kind, url, links, due, wait)
              SELECT key, :kind, :url, :links, :due, :wait FROM watched WHERE name = :name
              ON CONFLICT (watched, url) DO UPDATE SET kind = :kind, links = :links""")
          .bind("name", source.name())
          .bind("kind", listing.kind().name())
          .bind("url", listing.url())
          .bind("links", listing.links())
          .bind("due", due.toEpochMilli())
          .bind("wait", pause.toMillis())
          .execute();
    }
  }

  @Override
  public List<Source> all() {
    return handle
        .createQuery("SELECT * FROM watched ORDER BY name")
        .map((row, context) -> source(row))
        .list();
  }

  @Override
  public boolean setPaused(String name, boolean paused) {
    return handle
            .createUpdate("UPDATE watched SET paused = :paused WHERE name = :name")
            .bind("paused", ColumnConversions.flag(paused))
            .bind("name", name)
            .execute()
        > 0;
  }

  @Override
  public boolean remove(String name) {
    for (String table : List.of("listing", "alias", "followed")) {
      handle
          .createUpdate(
              "DELETE FROM "
                  + table
                  + " WHERE watched IN (SELECT key FROM watched WHERE name = :name)")
          .bind("name", name)
          .execute();
    }
    return handle
            .createUpdate("DELETE FROM watched WHERE name = :name")
            .bind("name", name)
            .execute()
        > 0;
  }

  @Override
  public List<ListingState> listings(String source) {
    return handle
        .createQuery(LISTINGS + "WHERE watched.name = :source" + IN_ORDER)
        .bind("source", source)
        .map((row, context) -> listing(row))
        .list();
  }

  @Override
  public List<ListingState> activeListings() {
    return handle
        .createQuery(LISTINGS + "WHERE paused = 0" + IN_ORDER)
        .map((row, context) -> listing(row))
        .list();
  }

  @Override
  public void update(ListingState listing) {
    handle
        .createUpdate(
            """
            UPDATE listing SET due = :due, wait = :wait, looked = :looked, etag = :etag,
              modified = :modified, failures = :failures, told = :told WHERE key = :key""")
        .bind("due", listing.due().toEpochMilli())
        .bind("wait", listing.pause().toMillis())
        .bind("looked", ColumnConversions.millis(listing.looked()))
        .bind("etag", listing.etag())
        .bind("modified", listing.modified())
        .bind("failures", listing.failures())
        .bind("told", listing.outcome())
        .bind("key", listing.key())
        .execute();
  }

  @Override
  public void addRequests(String source, long hour, int requests) {
    handle
        .createUpdate(
            """
            UPDATE watched SET hour = :hour, spent = :requests +
              CASE WHEN hour = :hour THEN spent ELSE 0 END WHERE name = :name""")
        .bind("hour", hour)
        .bind("requests", requests)
        .bind("name", source)
        .execute();
  }

  @Override
  public int requestsLeft(String source, long hour) {
    int left =
        handle
            .createQuery(
                """
                SELECT budget - CASE WHEN hour = :hour THEN spent ELSE 0 END
                FROM watched WHERE name = :name""")
            .bind("hour", hour)
            .bind("name", source)
            .mapTo(Integer.class)
            .findOne()
            .orElse(0);
    return Math.max(0, left);
  }

  private Source source(ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Source(
        name,
        row.getString("contact"),
        NetworkPolicy.valueOf(row.getString("reach")),
        row.getBoolean("paused"),
        Duration.ofMillis(row.getLong("pace")),
        row.getInt("budget"),
        row.getInt("backlog"),
        Optional.ofNullable(row.getString("include")).map(Pattern::compile),
        Optional.ofNullable(row.getString("exclude")).map(Pattern::compile),
        listings(name).stream().map(ListingState::listing).toList());
  }

  private static ListingState listing(ResultSet row) throws SQLException {
    return new ListingState(
        row.getLong("key"),
        row.getString("name"),
        new SourceListing(
            SourceListing.Kind.valueOf(row.getString("kind")),
            row.getString("url"),
            row.getString("links")),
        Instant.ofEpochMilli(row.getLong("due")),
        Duration.ofMillis(row.getLong("wait")),
        ColumnConversions.instant(row, "looked"),
        row.getString("etag"),
        row.getString("modified"),
        row.getInt("failures"),
        row.getString("told"));
  }
}
