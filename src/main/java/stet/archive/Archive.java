package stet.archive;

import com.github.luben.zstd.util.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Observation;
import stet.model.Sha256;
import stet.model.Sighting;
import stet.model.Timeline;
import stet.model.VersionName;
import stet.model.WithheldException;
import stet.model.Withholding;
import stet.store.ArchiveCounts;
import stet.store.ArchiveException;
import stet.store.ChainHead;
import stet.store.DamagedDatabaseException;
import stet.store.Database;
import stet.store.DatabaseProvider;
import stet.store.DatabaseSnapshot;
import stet.store.FutureObservation;
import stet.store.ObservationStore;
import stet.store.ProgressListener;
import stet.store.UnitOfWork;
import stet.store.WithholdingEntry;

/**
 * The archive in its database. It records observations and answers questions about them, without
 * what is withheld. All answers follow the same rules (see {@link Withholding}): a withheld version
 * is in no history, no list and no count; a request for an article that is completely withheld
 * throws a {@link WithheldException}; and withheld names are left out of every text. A withholding
 * or a release by any process takes effect from the next call on. {@link #unabridged} gives access
 * to everything.
 *
 * <p>The archive is safe for all threads, and for several processes at once: one writes at a time
 * while other writers wait, and readers never wait for writers. Any failure of the archive is an
 * {@link ArchiveException}.
 */
public final class Archive implements AutoCloseable {

  private final Path home;
  private final Database database;
  private final ContentReader contents = new ContentReader();
  private final WithholdingFilterCache withholding = new WithholdingFilterCache(contents);
  private final VisibleTextReader texts;
  private final TextEraser erasures;
  private volatile PublisherDirectory publishers = PublisherDirectory.EMPTY;

  private Archive(Path home, Database database) {
    this.home = home;
    this.database = database;
    this.texts = new VisibleTextReader(database, contents, withholding);
    this.erasures = new TextEraser(database, contents);
  }

  /**
   * Opens the archive in a directory, and creates it if there is none.
   *
   * @param provider the provider that opens the archive's database
   */
  public static Archive open(Path home, DatabaseProvider provider) {
    try {
      Files.createDirectories(home);
      Native.load(); // loaded now, because it could not be unpacked later if the disk became full
      return new Archive(home, provider.open(home));
    } catch (IOException e) {
      throw new ArchiveException(
          home + " cannot be made or written. Check its permissions, or choose another --home.", e);
    }
  }

  /** The directory of the archive. */
  public Path home() {
    return home;
  }

  /**
   * Records a batch in one transaction. It is on disk when this method returns. An observation that
   * the archive already has, equal in all its parts, is counted and not recorded again. Of an
   * erased text only the hash is recorded; in a time for which an article is erased, nothing of it
   * is recorded. Some hundred observations are a good size of a batch, because the whole batch is
   * held in memory, and other writers wait.
   */
  public RecordingResult record(List<Observation> batch) {
    return record(batch, (unit, receipt) -> {});
  }

  /**
   * Records a batch, and does additional work in the same transaction. An exception thrown by the
   * work undoes both, and no reader sees one without the other.
   */
  public RecordingResult record(
      List<Observation> batch, BiConsumer<UnitOfWork, RecordingResult> more) {
    if (batch.isEmpty()) {
      return new RecordingResult(0, 0, 0, 0, 0, 0, 0, 0, position());
    }
    List<PreparedObservation> arrivals = batch.stream().map(PreparedObservation::new).toList();
    BatchRecorder done =
        database.write(
            unit -> {
              WithholdingFilter now =
                  filter(
                      unit); // clears the cache if contents were erased or compressed differently
              try (BatchRecorder recorder = new BatchRecorder(unit, contents, now)) {
                recorder.record(arrivals);
                more.accept(unit, recorder.receipt());
                return recorder;
              }
            });
    contents.keep(done.fresh());
    return done.receipt();
  }

  /** The position of the latest observation; 0 for an empty archive. */
  public long position() {
    return ask(ObservationStore::position);
  }

  /** Whether nothing was ever recorded, set up, fetched or withheld in this archive. */
  public boolean isNew() {
    return ask(ObservationStore::isUnused);
  }

  /**
   * The latest time of the most recently recorded observations, without observations later than
   * {@code now}; empty if there is none.
   */
  public Optional<Instant> latestSeen(Instant now) {
    return ask(store -> store.latestSeen(now));
  }

  /**
   * The value that distinguishes the observation at a position from all others: the first 8 bytes
   * of its digest, as the archive stores them; empty if there is no observation.
   */
  public OptionalLong mark(long position) {
    return ask(store -> store.digestStart(position));
  }

  /** The end of the hash chain. */
  public ChainHead head() {
    return ask(ObservationStore::head);
  }

  /** Numbers of sources, articles, versions and observations, without what is withheld. */
  public ArchiveCounts census() {
    return read(
        unit -> {
          ArchiveCounts all = unit.observations().counts();
          HiddenArticles out = hidden(unit);
          return new ArchiveCounts(
              all.sources(),
              all.articles() - out.articles().size(),
              all.versions() - out.versions(),
              all.observations() - out.observations());
        });
  }

  /**
   * A number that changes whenever any process withholds or releases something. Cached answers are
   * stored with this number, and discarded when it changes.
   */
  public long generation() {
    return read(unit -> unit.withholdings().generation());
  }

  /** The withholdings that were added or released after a generation; after 0, all of them. */
  public List<Withholding> withholdings(long since) {
    return read(unit -> unit.withholdings().since(since)).stream()
        .map(WithholdingEntry::withholding)
        .toList();
  }

  /** The withholding of a name that occurs in a text, if there is one. */
  public Optional<Withholding> withheldName(String text) {
    return read(unit -> filter(unit).withheldName(text));
  }

  /** The archive including what is withheld, for its operator alone. */
  public UnredactedArchive unabridged() {
    return new UnredactedArchive(this, contents);
  }

  /**
   * The articles with observations at positions above {@code after}, up to and including {@code
   * upTo}, in order of the first such observation.
   */
  public List<ArticleId> changed(long after, long upTo) {
    return ask(store -> store.changed(after, upTo));
  }

  /**
   * All sightings of an article that may be shown without redaction, in order of time; none if
   * there is no article of that id.
   */
  public List<Sighting> sightings(ArticleId id) {
    return read(
        unit -> {
          Optional<Timeline> whole = catalogue(unit).timeline(id, Long.MAX_VALUE);
          WithholdingFilter now = filter(unit);
          Set<Sha256> withheld = whole.map(now::withheld).map(Map::keySet).orElse(Set.of());
          return unit.observations().sightings(id, Long.MAX_VALUE).stream()
              .filter(sighting -> !withheld.contains(sighting.content()))
              .filter(sighting -> texts.areWhole(unit, now, sighting))
              .sorted(Sighting.BY_TIME)
              .toList();
        });
  }

  /** The times of an article's observations that are withheld individually. */
  public Set<Instant> withheldInstants(ArticleId id) {
    return read(unit -> filter(unit).withheldInstants(id));
  }

  /**
   * The history of an article; empty if there is no article of that id.
   *
   * @throws WithheldException if all of it is withheld
   */
  public Optional<Timeline> timeline(ArticleId id) {
    return read(
        unit -> {
          WithholdingFilter now = filter(unit);
          Optional<Timeline> whole = catalogue(unit).timeline(id, Long.MAX_VALUE);
          if (whole.isEmpty()) {
            now.refuseObservations(id);
          }
          return whole.map(now::require);
        });
  }

  /**
   * The history of an article as it was known at a position of the archive, without what is
   * withheld now; empty if nothing was known at that position, or nothing may be shown now.
   */
  public Optional<Timeline> timeline(ArticleId id, long position) {
    return read(unit -> catalogue(unit).timeline(id, position).flatMap(filter(unit)::through));
  }

  /**
   * The articles known at position {@code after} whose history up to then may be different now,
   * because an observation that arrived after that position, up to and including {@code upTo}, was
   * made no later than a known observation, or adds details to a known content. The known history
   * of all other articles is unchanged, and new observations only continue it.
   */
  public List<ArticleId> rewritten(long after, long upTo) {
    return ask(store -> store.rewritten(after, upTo));
  }

  /**
   * The content with a hash, which must be in the archive, without withheld names.
   *
   * @throws WithheldException if it is erased
   */
  public Content content(Sha256 hash) {
    return texts.content(hash);
  }

  /**
   * Several contents, each as {@link #content} gives it, in the form of {@link Content#bytes()}.
   * One call costs less than a call for each content.
   *
   * @throws WithheldException if one of them is erased
   */
  public Map<Sha256, byte[]> contents(Collection<Sha256> hashes) {
    return contents(hashes, Long.MAX_VALUE);
  }

  /**
   * Several contents up to a number of bytes. Contents that are longer than that are left out, and
   * so are the remaining ones as soon as the contents that were read are longer than that together.
   *
   * @throws WithheldException if one of them is erased
   */
  public Map<Sha256, byte[]> contents(Collection<Sha256> hashes, long bytes) {
    return texts.contents(hashes, bytes);
  }

  /**
   * The texts of several versions, without withheld names. Versions that are withheld, erased or
   * unknown are left out.
   */
  public Map<VersionName, Content> texts(Collection<VersionName> versions) {
    return texts.ofVersions(versions);
  }

  /**
   * The articles that a person may mean by a URL (with or without its {@code https://www.}), an
   * identifier or an id; several if several sources have it. The result includes withheld articles,
   * so that the person can learn that they are withheld: {@link #timeline} then throws an
   * exception.
   */
  public List<Article> find(String text) {
    return read(unit -> catalogue(unit).find(text));
  }

  /**
   * A page of all articles that are not completely withheld, in order of id, after {@code after}.
   */
  public List<Article> articles(Optional<ArticleId> after, int limit) {
    return articles(null, after, limit);
  }

  /** A page of the articles of one source, in order of id. */
  public List<Article> articles(@Nullable String source, Optional<ArticleId> after, int limit) {
    return read(
        unit ->
            unit.observations()
                .articles(source, after.orElse(null), limit, hidden(unit).articles()));
  }

  /**
   * The directory of the publishers behind the sources. It is kept until a statement changes;
   * changes by other processes are noticed too.
   */
  public PublisherDirectory publishers() {
    PublisherDirectory known = publishers;
    return read(
        unit -> {
          long generation = unit.publishers().generation();
          if (generation == known.generation()) {
            return known;
          }
          PublisherDirectory now = PublisherDirectory.of(generation, unit.publishers().all());
          publishers = now;
          return now;
        });
  }

  /** The names of all sources, sorted. */
  public List<String> sources() {
    return ask(ObservationStore::sources);
  }

  /**
   * Checks every content, every observation and the hash chain, as they are on disk now. Writers do
   * not have to wait meanwhile.
   *
   * @param held a chain head that was kept elsewhere, which proves that no observation up to its
   *     position was altered
   */
  public VerificationResult verify(Optional<ChainHead> held, ProgressListener progress) {
    ArchiveVerifier verifier = new ArchiveVerifier(held, progress);
    try {
      return database.readConsistently(verifier::verify);
    } catch (DamagedDatabaseException e) {
      return verifier.stopped(e);
    }
  }

  /**
   * The observations with a time more than {@link FutureObservation#TOLERANCE} after now that are
   * not withheld, in order of arrival.
   */
  public List<FutureObservation> future(Instant now) {
    return ask(store -> store.after(now.plus(FutureObservation.TOLERANCE)));
  }

  /** Begins a snapshot of the whole database, for a backup. The same thread must close it. */
  public DatabaseSnapshot snapshot() {
    return database.snapshot();
  }

  /** The eraser of texts. */
  public TextEraser erasures() {
    return erasures;
  }

  @Override
  public void close() {
    database.close();
  }

  /** The filter of what is withheld now. */
  WithholdingFilter filter(UnitOfWork unit) {
    return withholding.filter(unit);
  }

  private HiddenArticles hidden(UnitOfWork unit) {
    return withholding.hidden(unit);
  }

  private static ArticleCatalogue catalogue(UnitOfWork unit) {
    return new ArticleCatalogue(unit.observations());
  }

  private <T> T ask(Function<ObservationStore, T> question) {
    return read(unit -> question.apply(unit.observations()));
  }

  /**
   * Reads from the database without the withholding filter, for settings made by people and for
   * fetched responses. The unit of work refuses to write, and must not be kept.
   */
  public <T> T read(Function<UnitOfWork, T> question) {
    return database.read(question);
  }

  /**
   * Changes settings or fetched responses in one transaction, which is on disk when this method
   * returns. Any exception undoes the whole transaction. Only {@link #record} records observations.
   */
  public <T> T write(Function<UnitOfWork, T> work) {
    return database.write(work);
  }

  /** Does work like {@link #write}, but without a result. */
  public void update(Consumer<UnitOfWork> work) {
    write(
        unit -> {
          work.accept(unit);
          return unit;
        });
  }
}
