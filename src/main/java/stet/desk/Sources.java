package stet.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;

/** The sources that are watched, and how it stands with their listings. Safe for all threads. */
public final class Sources {

  /** A listing that is new is looked at again after so long, until more is known of it. */
  private static final Duration AT_FIRST = Duration.ofMinutes(10);

  private final Archive archive;

  public Sources(Archive archive) {
    this.archive = archive;
  }

  /**
   * How it stands with a listing.
   *
   * @param key its row
   * @param due when it is looked at next
   * @param pause from one look to the next
   * @param looked when it was last read; null before the first time
   * @param failures looks in a row that could not read it
   * @param told what the last look came to; null before the first
   */
  public record Standing(
      long key,
      String source,
      Listing listing,
      Instant due,
      Duration pause,
      @Nullable Instant looked,
      @Nullable String etag,
      @Nullable String modified,
      int failures,
      @Nullable String told) {}

  /** Adds a source, or more listings to one that is watched, with what else is given of it. */
  public void add(Source source, Instant now) {
    archive.write(
        handle -> {
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
              .bind("paused", source.paused())
              .bind("pace", source.pace().toMillis())
              .bind("budget", source.budget())
              .bind("backlog", source.backlog())
              .bind("include", source.include().map(Pattern::pattern).orElse(null))
              .bind("exclude", source.exclude().map(Pattern::pattern).orElse(null))
              .execute();
          for (Listing listing : source.listings()) {
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
                .bind("due", now.toEpochMilli())
                .bind("wait", AT_FIRST.toMillis())
                .execute();
          }
          return source;
        });
  }

  /** All that are watched, by name. */
  public List<Source> all() {
    return archive.read(
        handle ->
            handle
                .createQuery("SELECT * FROM watched ORDER BY name")
                .map((row, context) -> source(handle, row))
                .list());
  }

  public Optional<Source> named(String name) {
    return all().stream().filter(source -> source.name().equals(name)).findFirst();
  }

  /** Stops looking at a source's listings and articles, or goes on; false where there is none. */
  public boolean pause(String name, boolean paused) {
    return archive.write(
            handle ->
                handle
                    .createUpdate("UPDATE watched SET paused = :paused WHERE name = :name")
                    .bind("paused", paused)
                    .bind("name", name)
                    .execute())
        > 0;
  }

  /** Forgets a source. What was archived of it stays. False where there is none. */
  public boolean remove(String name) {
    return archive.write(
        handle -> {
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
        });
  }

  /** How it stands with the listings of a source. */
  public List<Standing> standings(String source) {
    return archive.read(handle -> standings(handle, "WHERE watched.name = :source", source));
  }

  /**
   * The listings that are due, but for those of paused sources.
   *
   * @param furthest what is due later than that is due now: whoever set it had a wrong clock
   */
  public List<Standing> due(Instant now, Instant furthest) {
    return archive
        .read(handle -> standings(handle, "WHERE paused = 0 AND :source = ''", ""))
        .stream()
        .filter(standing -> !standing.due().isAfter(now) || standing.due().isAfter(furthest))
        .toList();
  }

  /** Notes what a look at a listing came to. */
  public void note(Standing standing) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE listing SET due = :due, wait = :wait, looked = :looked, etag = :etag,
                      modified = :modified, failures = :failures, told = :told WHERE key = :key""")
                .bind("due", standing.due().toEpochMilli())
                .bind("wait", standing.pause().toMillis())
                .bind("looked", Rows.millis(standing.looked()))
                .bind("etag", standing.etag())
                .bind("modified", standing.modified())
                .bind("failures", standing.failures())
                .bind("told", standing.told())
                .bind("key", standing.key())
                .execute());
  }

  /** Counts requests to a source's hosts within the hour. */
  public void spend(String source, Instant now, int requests) {
    archive.write(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE watched SET hour = :hour, spent = :requests +
                      CASE WHEN hour = :hour THEN spent ELSE 0 END WHERE name = :name""")
                .bind("hour", hour(now))
                .bind("requests", requests)
                .bind("name", source)
                .execute());
  }

  /** How many requests a source still has in this hour. */
  public int left(String source, Instant now) {
    return archive.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT max(0, budget - CASE WHEN hour = :hour THEN spent ELSE 0 END)
                    FROM watched WHERE name = :name""")
                .bind("hour", hour(now))
                .bind("name", source)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
  }

  private static long hour(Instant now) {
    return now.getEpochSecond() / 3600;
  }

  private static Source source(Handle handle, ResultSet row) throws SQLException {
    String name = row.getString("name");
    return new Source(
        name,
        row.getString("contact"),
        Reach.valueOf(row.getString("reach")),
        row.getBoolean("paused"),
        Duration.ofMillis(row.getLong("pace")),
        row.getInt("budget"),
        row.getInt("backlog"),
        Optional.ofNullable(row.getString("include")).map(Pattern::compile),
        Optional.ofNullable(row.getString("exclude")).map(Pattern::compile),
        standings(handle, "WHERE watched.name = :source", name).stream()
            .map(Standing::listing)
            .toList());
  }

  private static List<Standing> standings(Handle handle, String where, String source) {
    return handle
        .createQuery(
            """
            SELECT listing.key, watched.name, kind, url, links, due, wait, looked, etag, modified,
              failures, told
            FROM listing JOIN watched ON watched.key = listing.watched
            """
                + where
                + " ORDER BY listing.due, listing.key")
        .bind("source", source)
        .map(
            (row, context) ->
                new Standing(
                    row.getLong("key"),
                    row.getString("name"),
                    new Listing(
                        Listing.Kind.valueOf(row.getString("kind")),
                        row.getString("url"),
                        row.getString("links")),
                    Instant.ofEpochMilli(row.getLong("due")),
                    Duration.ofMillis(row.getLong("wait")),
                    Rows.instant(row, "looked"),
                    row.getString("etag"),
                    row.getString("modified"),
                    row.getInt("failures"),
                    row.getString("told")))
        .list();
  }
}
