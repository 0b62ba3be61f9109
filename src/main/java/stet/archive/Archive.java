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
 * The archive in its database: records observations, and tells what they were, less what is
 * withheld. Every answer goes through one gate ({@link Withholding}): a version that is withheld is
 * in no history, no list and no count, an article of which nothing is told is a {@link
 * WithheldException} to whoever asks for it, and names that are withheld stand in no text. Whatever
 * is withheld or released by any process is so from the next call on. The whole is told by {@link
 * #unabridged}.
 *
 * <p>Safe for all threads, and for several processes at once: one writes at a time, the others
 * wait; readers never wait for writers. Whatever keeps the archive from its work is an {@link
 * ArchiveException}.
 */
public final class Archive implements AutoCloseable {

  private final Path home;
  private final Database database;
  private final ContentReader contents = new ContentReader();
  private final WithholdingFilterCache gatekeeper = new WithholdingFilterCache(contents);
  private final VisibleTextReader texts;
  private final TextEraser erasures;

  private Archive(Path home, Database database) {
    this.home = home;
    this.database = database;
    this.texts = new VisibleTextReader(database, contents, gatekeeper);
    this.erasures = new TextEraser(database, contents);
  }

  /**
   * Opens the archive in that directory, making it where there is none.
   *
   * @param provider opens its database
   */
  public static Archive open(Path home, DatabaseProvider provider) {
    try {
      Files.createDirectories(home);
      Native.load(); // unpacked when first needed, it could not be loaded again after a full disk
      return new Archive(home, provider.open(home));
    } catch (IOException e) {
      throw new ArchiveException(
          home + " cannot be made or written. Check its permissions, or choose another --home.", e);
    }
  }

  /** The directory that it lies in. */
  public Path home() {
    return home;
  }

  /**
   * Records a batch in one transaction; when this returns, it is on disk. What the archive already
   * holds (the same observation in all its parts) is counted and not recorded again; of a text that
   * is erased, only its hash is, and nothing of what was seen while what stood is erased. Some
   * hundred observations make a good batch: the whole batch is held in memory, and others wait to
   * write.
   */
  public RecordingResult record(List<Observation> batch) {
    return record(batch, (unit, receipt) -> {});
  }

  /**
   * The same, with something more in the same transaction, for the desk: whatever it throws undoes
   * both, and nobody sees the one without the other.
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
                  gate(unit); // what is at hand may be erased, or packed otherwise
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

  /** Whether nothing was ever recorded, set up, fetched or withheld in it. */
  public boolean isNew() {
    return ask(ObservationStore::isUnused);
  }

  /**
   * When the latest observation was made of those that were recorded last, not counting what is
   * later than a time; empty where there is none.
   */
  public Optional<Instant> latestSeen(Instant now) {
    return ask(store -> store.latestSeen(now));
  }

  /**
   * What tells the observation at that position from any other: the first 8 bytes of its digest, as
   * the archive keeps them; empty where there is no observation.
   */
  public OptionalLong mark(long position) {
    return ask(store -> store.digestStart(position));
  }

  /** The end of the chain. */
  public ChainHead head() {
    return ask(ObservationStore::head);
  }

  /** How many sources, articles, versions and observations there are, of those that are told. */
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
   * Another number whenever something was withheld or released, by whatever process: what is kept
   * of answers is kept under it, and thrown away when it is another.
   */
  public long generation() {
    return read(unit -> unit.withholdings().generation());
  }

  /** What was withheld or released since that generation; since 0, all that ever was. */
  public List<Withholding> withholdings(long since) {
    return read(unit -> unit.withholdings().since(since)).stream()
        .map(WithholdingEntry::withholding)
        .toList();
  }

  /** Why a name is withheld that stands in a text, if one is. */
  public Optional<Withholding> withheldName(String text) {
    return read(unit -> gate(unit).withheldName(text));
  }

  /** The archive with what is withheld, for its operator alone. */
  public UnredactedArchive unabridged() {
    return new UnredactedArchive(this, contents);
  }

  /**
   * The articles observed at positions above {@code after}, up to and with {@code upTo}, in order
   * of the first such observation.
   */
  public List<ArticleId> changed(long after, long upTo) {
    return ask(store -> store.changed(after, upTo));
  }

  /**
   * All that was seen of an article and is told word for word, in order of time; nothing where
   * there is none of that id.
   */
  public List<Sighting> sightings(ArticleId id) {
    return read(
        unit -> {
          Optional<Timeline> whole = catalogue(unit).timeline(id, Long.MAX_VALUE);
          WithholdingFilter now = gate(unit);
          Set<Sha256> withheld = whole.map(now::withheld).map(Map::keySet).orElse(Set.of());
          return unit.observations().sightings(id, Long.MAX_VALUE).stream()
              .filter(sighting -> !withheld.contains(sighting.content()))
              .filter(sighting -> texts.areWhole(unit, now, sighting))
              .sorted(Sighting.BY_TIME)
              .toList();
        });
  }

  /** When those observations of an article were made that are set aside. */
  public Set<Instant> withheldInstants(ArticleId id) {
    return read(unit -> gate(unit).withheldInstants(id));
  }

  /**
   * The history of an article; empty where there is no article of that id.
   *
   * @throws WithheldException if all of it is withheld
   */
  public Optional<Timeline> timeline(ArticleId id) {
    return read(
        unit -> {
          WithholdingFilter now = gate(unit);
          Optional<Timeline> whole = catalogue(unit).timeline(id, Long.MAX_VALUE);
          if (whole.isEmpty()) {
            now.refuseObservations(id);
          }
          return whole.map(now::require);
        });
  }

  /**
   * The history of an article as it was known when the archive stood at that position, less what is
   * withheld now; empty where nothing of it was known or is told.
   */
  public Optional<Timeline> timeline(ArticleId id, long position) {
    return read(unit -> catalogue(unit).timeline(id, position).flatMap(gate(unit)::through));
  }

  /**
   * The articles known at position {@code after} of which the history up to then may read otherwise
   * now: an observation that arrived above it, up to and with {@code upTo}, was made earlier than
   * one that was known, or tells more of a content that was known. Of all others what was known
   * stands, and what arrived lies behind it.
   */
  public List<ArticleId> rewritten(long after, long upTo) {
    return ask(store -> store.rewritten(after, upTo));
  }

  /**
   * The content of that name, which must be in the archive, without names that are withheld.
   *
   * @throws WithheldException if it is erased
   */
  public Content content(Sha256 hash) {
    return texts.content(hash);
  }

  /**
   * Several contents, each as {@link #content} gives it, in the form of {@link Content#bytes()}: at
   * one look, which costs less than as many.
   *
   * @throws WithheldException if one of them is erased
   */
  public Map<Sha256, byte[]> contents(Collection<Sha256> hashes) {
    return contents(hashes, Long.MAX_VALUE);
  }

  /**
   * The same, within bounds: without those that are longer than so many bytes, and without the rest
   * once those that were read are that long together.
   *
   * @throws WithheldException if one of them is erased
   */
  public Map<Sha256, byte[]> contents(Collection<Sha256> hashes, long bytes) {
    return texts.contents(hashes, bytes);
  }

  /**
   * The texts of several versions, without names that are withheld; what is withheld or erased, and
   * what was never seen then, is left out.
   */
  public Map<VersionName, Content> texts(Collection<VersionName> versions) {
    return texts.ofVersions(versions);
  }

  /**
   * The articles that a person may mean by a URL (with or without its {@code https://www.}), an
   * identifier or an id; several where several sources carry it. Those that are withheld are among
   * them, for whoever asks is to be told so: {@link #timeline} does.
   */
  public List<Article> find(String text) {
    return read(unit -> catalogue(unit).find(text));
  }

  /** A page of all articles of which something is told, in order of id, after {@code after}. */
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

  /** The names of all sources, sorted. */
  public List<String> sources() {
    return ask(ObservationStore::sources);
  }

  /**
   * Checks every content, every observation and the chain, as they are on disk now; whoever writes
   * meanwhile is not held up.
   *
   * @param held a head that was kept elsewhere: it proves that nothing up to it was altered
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
   * The observations that were made later than now, with {@link FutureObservation#TOLERANCE}, and
   * are not set aside; in order of arrival.
   */
  public List<FutureObservation> future(Instant now) {
    return ask(store -> store.after(now.plus(FutureObservation.TOLERANCE)));
  }

  /** Begins a snapshot of the whole database, for a backup; to be closed by the same thread. */
  public DatabaseSnapshot snapshot() {
    return database.snapshot();
  }

  /** Erases texts for good. */
  public TextEraser erasures() {
    return erasures;
  }

  @Override
  public void close() {
    database.close();
  }

  /** What is withheld as of now. */
  WithholdingFilter gate(UnitOfWork unit) {
    return gatekeeper.gate(unit);
  }

  private HiddenArticles hidden(UnitOfWork unit) {
    return gatekeeper.hidden(unit);
  }

  private static ArticleCatalogue catalogue(UnitOfWork unit) {
    return new ArticleCatalogue(unit.observations());
  }

  private <T> T ask(Function<ObservationStore, T> question) {
    return read(unit -> question.apply(unit.observations()));
  }

  /**
   * Asks the database, past what is withheld: for what people set up, and what was fetched. The
   * unit of work refuses to write and is not to be kept.
   */
  public <T> T read(Function<UnitOfWork, T> question) {
    return database.read(question);
  }

  /**
   * Changes in one transaction what people set up, or what was fetched; on disk when this returns.
   * Whatever is thrown undoes it all. Observations are recorded by {@link #record} alone.
   */
  public <T> T write(Function<UnitOfWork, T> work) {
    return database.write(work);
  }

  /** The same, where nothing is to be returned. */
  public void update(Consumer<UnitOfWork> work) {
    write(
        unit -> {
          work.accept(unit);
          return unit;
        });
  }
}
