package stet.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;

/**
 * The archive in its SQLite file: records observations, and tells what they were.
 *
 * <p>Safe for all threads, and for several processes at once: one writes at a time, the others
 * wait; readers never wait for writers. Whatever keeps the archive from its work is an {@link
 * ArchiveException}.
 */
public final class Archive implements AutoCloseable {

  /** The file's name within a home. */
  public static final String FILE = "archive.db";

  /** More threads than cores gain nothing: a reader is never kept waiting by the disk for long. */
  private static final int READERS = 8;

  private final Path file;
  private final Connections writing;
  private final Connections reading;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Contents contents = new Contents();

  private Archive(Path file) {
    this.file = file;
    this.writing = Connections.toWrite(file);
    this.reading = Connections.toRead(file, READERS);
    this.writer = Jdbi.create(writing).setStatementBuilderFactory(writing::statements);
    this.reader = Jdbi.create(reading).setStatementBuilderFactory(reading::statements);
  }

  /** Opens the archive in that directory, making it where there is none. */
  public static Archive open(Path home) {
    Path file = home.resolve(FILE);
    try {
      Files.createDirectories(home);
      new Schema(file, home.resolve("archive.lock")).bring();
      return new Archive(file);
    } catch (IOException e) {
      throw new ArchiveException(
          home + " cannot be made or written. Check its permissions, or choose another --home.", e);
    } catch (SQLException | RuntimeException e) {
      throw ArchiveException.of(file, e);
    }
  }

  /**
   * Records a batch in one transaction; when this returns, it is on disk. What the archive already
   * holds (the same observation in all its parts) is counted and not recorded again. Some hundred
   * observations make a good batch: the whole batch is held in memory, and others wait to write.
   */
  public Receipt record(List<Observation> batch) {
    if (batch.isEmpty()) {
      return new Receipt(0, 0, 0, 0, 0, 0, 0, position());
    }
    List<Arrival> arrivals = batch.stream().map(Arrival::new).toList();
    try (Handle handle = writer.open()) {
      Recorder done =
          handle.inTransaction(
              transaction -> {
                try (Recorder recorder = new Recorder(transaction, contents)) {
                  recorder.record(arrivals);
                  return recorder;
                }
              });
      contents.keep(done.fresh());
      return done.receipt();
    } catch (JdbiException e) {
      throw ArchiveException.of(file, e);
    }
  }

  /** The position of the latest observation; 0 for an empty archive. */
  public long position() {
    return ask(Catalogue::position);
  }

  /**
   * What tells the observation at that position from any other: the first 8 bytes of its digest, as
   * the archive keeps them; empty where there is no observation.
   */
  public OptionalLong mark(long position) {
    return ask(catalogue -> catalogue.mark(position));
  }

  /** The end of the chain. */
  public Head head() {
    return read(Head::of);
  }

  /** How many sources, articles, versions and observations there are. */
  public Census census() {
    return ask(Catalogue::census);
  }

  /**
   * The articles observed at positions above {@code after}, up to and with {@code upTo}, in order
   * of the first such observation.
   */
  public List<ArticleId> changed(long after, long upTo) {
    return ask(catalogue -> catalogue.changed(after, upTo));
  }

  /** All that was seen of an article, in order of time; nothing where there is none of that id. */
  public List<Sighting> sightings(ArticleId id) {
    return ask(catalogue -> catalogue.sightings(id, Long.MAX_VALUE)).stream()
        .sorted(Sighting.BY_TIME)
        .toList();
  }

  /** The history of an article; empty where there is no article of that id. */
  public Optional<Timeline> timeline(ArticleId id) {
    return timeline(id, Long.MAX_VALUE);
  }

  /**
   * The history of an article as it was known when the archive stood at that position; empty where
   * nothing of it was known.
   */
  public Optional<Timeline> timeline(ArticleId id, long position) {
    return ask(catalogue -> catalogue.timeline(id, position));
  }

  /**
   * The articles known at position {@code after} of which the history up to then may read otherwise
   * now: an observation that arrived above it, up to and with {@code upTo}, was made earlier than
   * one that was known, or tells more of a content that was known. Of all others what was known
   * stands, and what arrived lies behind it.
   */
  public List<ArticleId> rewritten(long after, long upTo) {
    return ask(catalogue -> catalogue.rewritten(after, upTo));
  }

  /** The content of that name, which must be in the archive. */
  public Content content(Sha256 hash) {
    return Content.fromBytes(read(handle -> contents.read(handle, hash)));
  }

  /**
   * The articles that a person may mean by a URL (with or without its {@code https://}), an
   * identifier or an id; several where several sources carry it.
   */
  public List<Article> find(String text) {
    return ask(catalogue -> catalogue.find(text));
  }

  /** A page of all articles in order of id, those after {@code after} first. */
  public List<Article> articles(Optional<ArticleId> after, int limit) {
    return ask(catalogue -> catalogue.articles(null, after.orElse(null), limit));
  }

  /** A page of the articles of one source, in order of id. */
  public List<Article> articles(String source, Optional<ArticleId> after, int limit) {
    return ask(catalogue -> catalogue.articles(source, after.orElse(null), limit));
  }

  /** The names of all sources, sorted. */
  public List<String> sources() {
    return ask(Catalogue::sources);
  }

  /**
   * Checks every content, every observation and the chain, as they are on disk now; whoever writes
   * meanwhile is not held up.
   *
   * @param held a head that was kept elsewhere: it proves that nothing up to it was altered
   */
  public Verification verify(Optional<Head> held, Progress progress) {
    Verifier verifier = new Verifier(held, progress);
    try (Handle handle = reader.open()) {
      return handle.inTransaction(verifier::verify);
    } catch (JdbiException e) {
      if (ArchiveException.isDamage(e)) {
        return verifier.stopped(e);
      }
      throw ArchiveException.of(file, e);
    }
  }

  @Override
  public void close() {
    try {
      reading.close();
      writing.close();
    } catch (SQLException e) {
      throw ArchiveException.of(file, e);
    }
  }

  private <T> T ask(Function<Catalogue, T> question) {
    return read(handle -> question.apply(new Catalogue(handle)));
  }

  /**
   * Asks the archive's file; for the desk, whose tables stand beside the archive's own. The handle
   * refuses to write and is not to be kept.
   */
  public <T> T read(Function<Handle, T> question) {
    try (Handle handle = reader.open()) {
      return question.apply(handle);
    } catch (JdbiException e) {
      throw ArchiveException.of(file, e);
    }
  }

  /**
   * Writes to the archive's file in one transaction, on disk when this returns; for the desk, which
   * leaves the archive's own tables alone. Whatever is thrown undoes it all.
   */
  public <T> T write(Function<Handle, T> work) {
    try (Handle handle = writer.open()) {
      return handle.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw ArchiveException.of(file, e);
    }
  }
}
