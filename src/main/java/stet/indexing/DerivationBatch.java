package stet.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;
import stet.revision.RevisionHistory;
import stet.search.IndexedVersion;
import stet.search.RevisionIndexer;
import stet.search.VersionState;

/**
 * A batch of articles whose versions are indexed. When the batch is finished, the index has exactly
 * the versions that it should have: versions that should not be in the index are removed, missing
 * ones are added, and the others stay. So the result depends neither on the order in which
 * observations arrive nor on an earlier attempt that was interrupted.
 */
final class DerivationBatch implements AutoCloseable {

  /**
   * The number of versions in one piece of work; those of the same article are consecutive. They
   * share their paragraphs, and one request to the archive. Most articles have fewer versions, and
   * a request for each article would cost as much as reading the texts.
   */
  private static final int PIECE = 32;

  private static final Logger LOG = LoggerFactory.getLogger(DerivationBatch.class);

  private final Archive archive;
  private final RevisionHistory histories;
  private final TextSizeLimit limit;
  private final ExecutorService executor;
  private final RevisionIndexer indexer;
  private final int most;
  private final Semaphore free;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** The versions that wait until enough others make up a piece of work with them. */
  private List<VersionRow> waiting = new ArrayList<>();

  /**
   * @param limit the limit for the size of texts; a longer text is not indexed, so that its version
   *     is found by everything except its words
   * @param most the largest number of pieces of work that wait or run at the same time
   */
  DerivationBatch(
      Archive archive,
      RevisionHistory histories,
      TextSizeLimit limit,
      ExecutorService executor,
      int most,
      RevisionIndexer indexer) {
    this.archive = archive;
    this.histories = histories;
    this.limit = limit;
    this.executor = executor;
    this.most = most;
    this.free = new Semaphore(most);
    this.indexer = indexer;
  }

  /**
   * A group of versions of one article that are to be indexed.
   *
   * @param states the states of all versions of the article
   * @param versions the indexes of this group's versions among all versions of the article,
   *     ascending
   */
  private record VersionRow(Timeline timeline, List<VersionState> states, List<Integer> versions) {

    /** Adds the hashes of the contents of the versions, and of the versions before them. */
    void addNeeded(Set<Sha256> needed) {
      for (int i : versions) {
        Version version = timeline.versions().get(i);
        needed.add(version.content());
        timeline.before(version).ifPresent(before -> needed.add(before.content()));
      }
    }
  }

  /**
   * Makes the index agree with the timeline of an article.
   *
   * @param indexed the states of the versions in the index
   * @param position the archive position up to which the timeline is read
   * @return the states of the versions that will be in the index
   */
  List<VersionState> reconcile(ArticleId id, List<VersionState> indexed, long position)
      throws IOException {
    Optional<Timeline> timeline = archive.timeline(id, position);
    List<Version> versions = timeline.map(Timeline::versions).orElse(List.of());
    Map<String, VersionState> unwanted = new HashMap<>();
    indexed.forEach(state -> unwanted.put(state.key(id), state));
    List<VersionState> states = new ArrayList<>();
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < versions.size(); i++) {
      VersionState state = VersionStateCalculator.state(timeline.orElseThrow(), versions.get(i));
      states.add(state);
      VersionState known = unwanted.get(state.key(id));
      if (known == null || !known.isDerivedAs(state)) {
        missing.add(i);
        continue;
      }
      unwanted.remove(state.key(id));
      if (known.lastSeen() != state.lastSeen()) {
        indexer.updateLastSeen(id, state);
      }
    }
    for (VersionState each : unwanted.values()) {
      indexer.remove(id, each);
    }
    for (int from = 0; from < missing.size(); from += PIECE) {
      List<Integer> row = missing.subList(from, Math.min(from + PIECE, missing.size()));
      waiting.add(new VersionRow(timeline.orElseThrow(), states, row));
      if (waiting.stream().mapToInt(each -> each.versions().size()).sum() >= PIECE) {
        submit();
      }
    }
    return states;
  }

  /** Waits until all work that was begun is done. */
  void finish() {
    submit();
    free.acquireUninterruptibly(most);
    free.release(most);
    throwFailure();
  }

  @Override
  public void close() {
    free.acquireUninterruptibly(most);
  }

  private void submit() {
    List<VersionRow> piece = waiting;
    if (piece.isEmpty()) {
      return;
    }
    waiting = new ArrayList<>();
    throwFailure();
    free.acquireUninterruptibly();
    executor.execute(
        () -> {
          try {
            add(piece);
          } catch (Throwable e) {
            failure.compareAndSet(null, e);
          } finally {
            free.release();
          }
        });
  }

  private void throwFailure() {
    Throwable first = failure.get();
    switch (first) {
      case null -> {}
      case IOException e -> throw new UncheckedIOException(e);
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IllegalStateException(first);
    }
  }

  /**
   * Indexes a piece of work. If memory runs out, the error names the article whose versions were
   * indexed, for the operator.
   */
  private void add(List<VersionRow> piece) throws IOException {
    try {
      addAll(piece);
    } catch (OutOfMemoryError e) {
      VersionRow row = piece.getFirst();
      OutOfMemoryError named =
          new OutOfMemoryError(
              "%s, while %d versions of %s were indexed"
                  .formatted(
                      e.getMessage(), row.versions().size(), row.timeline().article().url()));
      named.initCause(e);
      throw named;
    }
  }

  private void addAll(List<VersionRow> piece) throws IOException {
    Set<Sha256> needed = new HashSet<>();
    piece.forEach(row -> row.addNeeded(needed));
    IndexableTextReader texts = new IndexableTextReader(archive, limit, needed);
    for (VersionRow row : piece) {
      add(row, texts);
    }
  }

  private void add(VersionRow row, IndexableTextReader texts) throws IOException {
    Timeline timeline = row.timeline();
    int at = -1;
    IndexableText text = IndexableText.EMPTY;
    for (int i : row.versions()) {
      Version version = timeline.versions().get(i);
      @Nullable Version from = timeline.before(version).orElse(null);
      IndexableText before = from == null || at == i - 1 ? text : texts.read(from);
      text = texts.read(version);
      at = i;
      if (!text.whole()) {
        LOG.warn(
            "A text is too long for the memory that Stet has, and is not looked for: the version"
                + " of {} of {}. What else is known of it is. Give Stet more memory"
                + " (STET_JAVA_OPTS=-Xmx), then run stet reindex.",
            version.firstSeen(),
            timeline.article().url());
      }
      boolean comparable = before.whole() && text.whole();
      if (comparable) {
        text.content().shareParagraphs(before.content());
      }
      String language = language(version, text);
      @Nullable Revision revision =
          from == null
              ? null
              : comparable
                  ? histories.revision(from, before.content(), version, text.content(), language)
                  : new Revision(from, version, RevisionKind.EDIT, false, List.of());
      indexer.add(
          new IndexedVersion(
              timeline.article(),
              version,
              row.states().get(i),
              before.content(),
              text.content(),
              revision,
              language));
    }
  }

  private String language(Version version, IndexableText text) {
    String known = version.language();
    return text.whole() || known == null ? histories.language(version, text.content()) : known;
  }
}
