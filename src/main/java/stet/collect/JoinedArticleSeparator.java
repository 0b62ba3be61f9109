package stet.collect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Identifier;

/**
 * Separates articles that an earlier version joined because they once said the same. It did not
 * note why it joined two: so each address under which the article itself was never fetched is
 * followed on its own again. Where that is a redirect to the article, or its page names the article
 * as its canonical address, the first look joins both again.
 */
final class JoinedArticleSeparator {

  private static final Logger LOG = LoggerFactory.getLogger(JoinedArticleSeparator.class);

  /** From one such look to the next: a fifth of the usual budget, the rest is for what is news. */
  private static final Duration APART = Duration.ofSeconds(30);

  /** All of them are looked at within so long. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Archive archive;

  JoinedArticleSeparator(Archive archive) {
    this.archive = archive;
  }

  /** An address that was joined to an article, perhaps by equal text. */
  private record Joined(
      long watched,
      String source,
      String url,
      long followed,
      String article,
      String own,
      long since) {}

  /** Separates what is not separated yet. A second time there is nothing to do. */
  void separate(Instant now) {
    boolean any =
        archive.read(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT 1 FROM unproven_alias)")
                    .mapTo(Boolean.class)
                    .one());
    if (any) {
      int separated = archive.write(handle -> separate(handle, now));
      if (separated > 0) {
        LOG.warn(
            "{} addresses that may have been joined to other articles by equal text are looked at on"
                + " their own again.",
            separated);
      }
    }
  }

  private static int separate(Handle handle, Instant now) {
    List<Joined> all =
        handle
            .createQuery(
                """
                SELECT alias.watched, watched.name, alias.url, followed.key, followed.article,
                  followed.url, followed.since
                FROM unproven_alias
                JOIN alias USING (watched, url)
                JOIN watched ON watched.key = alias.watched
                JOIN followed ON followed.key = alias.followed
                ORDER BY followed.since DESC, alias.url""")
            .map(
                (row, context) ->
                    new Joined(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)))
            .list();
    Map<String, Set<String>> fetched =
        handle
            .createQuery(
                """
                SELECT DISTINCT article, url FROM fetch
                WHERE article IS NOT NULL AND page IS NULL""")
            .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
            .stream()
            .collect(
                groupingBy(
                    Map.Entry::getKey,
                    mapping(entry -> Identifier.canonical(entry.getValue()), toSet())));
    Map<String, Integer> bySource = new HashMap<>();
    int separated = 0;
    for (Joined joined : all) {
      if (joined.url().equals(Identifier.canonical(joined.own()))
          || fetched.getOrDefault(joined.article(), Set.of()).contains(joined.url())) {
        continue;
      }
      int number = bySource.merge(joined.source(), 1, Integer::sum) - 1;
      Duration later = APART.multipliedBy(number);
      separated += follow(handle, joined, now.plus(later.compareTo(LONGEST) > 0 ? LONGEST : later));
    }
    handle.execute("DELETE FROM unproven_alias");
    return separated;
  }

  private static int follow(Handle handle, Joined joined, Instant due) {
    // An address is kept without its scheme: that of the article itself is likely its own.
    String url =
        joined.own().startsWith("http://")
            ? joined.url().replaceFirst("^https://", "http://")
            : joined.url();
    int added =
        handle
            .createUpdate(
                """
                INSERT INTO followed (watched, article, url, since, due, wait)
                VALUES (:watched, :article, :url, :since, :due, 0) ON CONFLICT DO NOTHING""")
            .bind("watched", joined.watched())
            .bind("article", ArticleId.of(joined.source(), url).value())
            .bind("url", url)
            .bind("since", joined.since())
            .bind("due", due.toEpochMilli())
            .execute();
    if (added > 0) {
      handle
          .createUpdate(
              "UPDATE alias SET followed = last_insert_rowid() WHERE watched = :watched AND url = :url")
          .bind("watched", joined.watched())
          .bind("url", joined.url())
          .execute();
    }
    return added;
  }
}
