package stet.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Withholding;

/** Checks everything an archive holds against everything it says of itself. */
final class Verifier {

  private final @Nullable Head held;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Verification.Erased> erased = new ArrayList<>();
  private final SequencedMap<Sha256, Damage> damaged = new LinkedHashMap<>();
  private long all;
  private long contents;
  private long observations;
  private long steps;
  private long done;
  private Head computed = new Head(0, Chain.START);

  Verifier(Optional<Head> held, Progress progress) {
    this.held = held.orElse(null);
    this.progress = progress;
  }

  /** Checks the archive as the read transaction that the handle is in sees it. */
  Verification verify(Handle handle) {
    steps = count(handle, "content") + count(handle, "observation");
    try {
      checkFile(handle);
      checkContents(handle);
      checkErased(handle);
      checkObservations(handle);
      checkHead(handle);
      checkVersions(handle);
    } catch (IllegalArgumentException e) {
      add(new Finding.OfFile("holds a value that cannot be: " + e.getMessage()));
    }
    return result();
  }

  /** The outcome where SQLite could not read the file to the end. */
  Verification stopped(ArchiveException failure) {
    add(new Finding.OfFile("cannot be read to the end: " + failure.getMessage()));
    return result();
  }

  private Verification result() {
    return all == 0
        ? new Verification.Sound(computed, contents, observations, erased)
        : new Verification.Damaged(computed, contents, observations, erased, findings, all);
  }

  private void checkFile(Handle handle) {
    handle
        .createQuery("PRAGMA integrity_check")
        .mapTo(String.class)
        .forEach(
            line -> {
              if (!line.equals("ok")) {
                add(new Finding.OfFile("is inconsistent: " + line.strip()));
              }
            });
    handle
        .createQuery("PRAGMA foreign_key_check")
        .map((row, context) -> row.getString(1) + " " + row.getLong(2))
        .forEach(row -> add(new Finding.OfFile("holds a row that refers to nothing: " + row)));
  }

  private void checkContents(Handle handle) {
    Contents reader = new Contents();
    hashes(
        handle,
        "SELECT hash FROM content WHERE key NOT IN (SELECT content FROM erased) ORDER BY key",
        hash -> checkContent(handle, reader, hash));
    damaged.forEach((hash, damage) -> add(damage.finding(handle, hash)));
    handle
        .createQuery(
            """
            SELECT content.hash, content.depth, ifnull(base.depth + 1, 0) AS counted
            FROM content LEFT JOIN content AS base ON base.key = content.base
            WHERE content.depth <> counted ORDER BY content.key""")
        .map(
            (row, context) ->
                new Finding.OfContent(
                    Sha256.fromBytes(row.getBytes(1)),
                    "has "
                        + row.getLong(3)
                        + " others below it, but is said to have "
                        + row.getLong(2)))
        .forEach(this::add);
    hashes(
        handle,
        "SELECT hash FROM content GROUP BY hash HAVING count(*) > 1",
        hash -> add(new Finding.OfContent(hash, "is held more than once")));
    hashes(
        handle,
        "SELECT hash FROM content WHERE key NOT IN (SELECT content FROM observation)",
        hash -> add(new Finding.OfContent(hash, "is in no observation")));
  }

  private void checkErased(Handle handle) {
    hashes(
        handle,
        """
        SELECT hash FROM erased JOIN content ON content.key = erased.content
        WHERE length(data) > 0 OR base IS NOT NULL OR primer IS NOT NULL""",
        hash -> add(new Finding.OfContent(hash, "is said to be erased, and is not")));
    handle
        .createQuery(
            """
            SELECT position FROM unlabelled WHERE position NOT IN (
              SELECT position FROM observation WHERE content IN (SELECT content FROM erased))""")
        .mapTo(Long.class)
        .forEach(
            position ->
                add(
                    new Finding.OfChain(
                        position, "is said to be of an erased text, whose text is not erased")));
    Map<Long, Withholding> lines = new HashMap<>();
    Gate.since(handle, 0).forEach(line -> lines.put(line.number(), line));
    handle
        .createQuery(
            """
            SELECT withholding, count(*), withholding NOT IN (SELECT withholding FROM unswept)
            FROM erased GROUP BY withholding""")
        .map((row, context) -> new Swept(row.getLong(1), row.getLong(2), row.getBoolean(3)))
        .forEach(
            swept -> {
              Withholding line = lines.get(swept.line());
              if (line == null) {
                add(new Finding.OfLog(swept.line(), swept.contents()));
              } else {
                erased.add(new Verification.Erased(line, swept.contents(), swept.swept()));
              }
            });
  }

  /** Contents that were erased together, by the number of the line that says so. */
  private record Swept(long line, long contents, boolean swept) {}

  private void checkContent(Handle handle, Contents reader, Sha256 hash) {
    contents++;
    step();
    try {
      reader.read(handle, hash);
    } catch (DamagedContent failure) {
      this.damaged
          .computeIfAbsent(failure.content(), content -> new Damage(failure.what()))
          .spoils(failure.content().equals(hash) ? null : hash);
    }
  }

  private void checkObservations(Handle handle) {
    handle
        .createQuery(Link.ALL + "ORDER BY observation.position")
        .map((row, context) -> Link.read(row))
        .forEach(this::checkObservation);
  }

  private void checkObservation(Link link) {
    observations++;
    step();
    long missing = link.position() - computed.position() - 1;
    if (missing > 0) {
      add(new Finding.OfChain(computed.position() + 1, "lacks " + missing + " observations"));
    }
    Sha256 digest = link.digest();
    if (digest.a() != link.mark()) {
      add(link.finding("was altered"));
    }
    if (!ArticleId.of(link.source(), link.identifier()).equals(link.article())) {
      add(link.finding("belongs to another article"));
    }
    computed = new Head(link.position(), Chain.next(computed.hash(), digest));
    if (held != null && held.position() == computed.position() && !held.equals(computed)) {
      add(new Finding.OfChain(held.position(), "is not the one whose head you hold"));
    }
  }

  private void checkHead(Handle handle) {
    Head told = Head.of(handle);
    if (told.position() != computed.position()) {
      add(
          new Finding.OfChain(
              computed.position(),
              "ends, but the archive says that it ends at " + told.position()));
    } else if (!told.equals(computed)) {
      add(new Finding.OfChain(told.position(), "does not end in the head that the archive tells"));
    }
    if (held != null && held.position() > computed.position()) {
      add(
          new Finding.OfChain(
              computed.position(), "ends, but you hold a head at " + held.position()));
    }
    if (held != null && held.position() == 0 && !held.hash().equals(Chain.START)) {
      add(new Finding.OfChain(0, "is not the one whose head you hold"));
    }
  }

  /** Counts each article's versions again, from all that was seen of it. */
  private void checkVersions(Handle handle) {
    handle
        .createQuery(
            """
            SELECT article.id, article.versions, (
              SELECT ifnull(sum(step), 0) FROM (
                SELECT content IS NOT lag(content) OVER (ORDER BY seen, content.hash) AS step
                FROM observation JOIN content ON content.key = observation.content
                WHERE observation.article = article.key
            """
                + superseded(handle)
                + """
                )) AS counted
            FROM article WHERE versions <> counted""")
        .map(
            (row, context) ->
                new Finding.OfArticle(
                    new ArticleId(row.getString(1)),
                    "has " + row.getLong(3) + " versions, but is said to have " + row.getLong(2)))
        .forEach(this::add);
  }

  /** A condition that leaves out what a reader with later rules reads otherwise. */
  private static String superseded(Handle handle) {
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

  private static void hashes(Handle handle, String query, Consumer<Sha256> consumer) {
    handle
        .createQuery(query)
        .map((row, context) -> Sha256.fromBytes(row.getBytes(1)))
        .forEach(consumer);
  }

  private static long count(Handle handle, String table) {
    return handle.createQuery("SELECT count(*) FROM " + table).mapTo(Long.class).one();
  }

  private void step() {
    progress.at(++done, steps);
  }

  private void add(Finding finding) {
    all++;
    if (findings.size() < Verification.Damaged.LISTED) {
      findings.add(finding);
    }
  }
}
