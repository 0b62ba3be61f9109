package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.history.Histories;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Revision;
import stet.model.RevisionKind;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;

/** The threads that compare, tag and analyse: several articles, or parts of a long one, at once. */
final class Workers implements AutoCloseable {

  /**
   * So many versions are one piece of work, in a row where they are of one article: they share
   * their paragraphs, and one look into the archive. Most articles have fewer, and a look for each
   * of them cost as much as the reading.
   */
  private static final int PIECE = 32;

  /** Bytes. Left to itself, a writer that shows or commits writes all out in the calling thread. */
  private static final long MUCH = 4 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final Archive archive;
  private final Histories histories;
  private final int threads;
  private final TextSizeLimit limit;
  private final ExecutorService executor;
  private final Queue<Block> blocks = new ConcurrentLinkedQueue<>();

  /**
   * @param limit texts beyond it are passed over, and their versions found by all but their words
   */
  Workers(Archive archive, Histories histories, int threads, TextSizeLimit limit) {
    this.limit = limit;
    this.archive = archive;
    this.histories = histories;
    this.threads = threads;
    this.executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("stet-index-", 1).factory());
  }

  Archive archive() {
    return archive;
  }

  Shift begin(IndexWriter writer) {
    return new Shift(writer);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** A stretch of work for one writer, at the end of which all of it is done. */
  final class Shift implements AutoCloseable {

    private final IndexWriter writer;
    private final int most = threads * 4;
    private final Semaphore free = new Semaphore(most);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** What waits to make up a piece with what comes next. */
    private List<Row> gathering = new ArrayList<>();

    private Shift(IndexWriter writer) {
      this.writer = writer;
    }

    /**
     * Makes the blocks of an article what its timeline asks for.
     *
     * @param indexed those there are
     * @param position what arrived later in the archive is left to a later call
     * @return those there will be
     */
    @Nullable ArticleVersions reconcile(
        ArticleId id, @Nullable ArticleVersions indexed, long position) throws IOException {
      Optional<Timeline> timeline = archive.timeline(id, position);
      List<Version> versions = timeline.map(Timeline::versions).orElse(List.of());
      List<ArticleVersions.Entry> entries = new ArrayList<>();
      Set<Integer> kept = new HashSet<>();
      List<Integer> missing = new ArrayList<>();
      for (int i = 0; i < versions.size(); i++) {
        Article article = timeline.orElseThrow().article();
        Version version = versions.get(i);
        ArticleVersions.Entry entry = entry(article, timeline.orElseThrow(), version);
        entries.add(entry);
        int number = indexed == null ? 0 : indexed.number(entry.firstSeen(), entry.content());
        if (indexed == null
            || number == 0
            || indexed.derived(number) != entry.derived()
            || indexed.gap(number) != entry.gap()) {
          missing.add(i);
          continue;
        }
        kept.add(number);
        if (indexed.lastSeen(number).toEpochMilli() != entry.lastSeen()) {
          writer.updateNumericDocValue(
              new Term(Fields.VERSION.field(), key(id, entry)),
              Fields.LAST_SEEN.field(),
              entry.lastSeen());
        }
      }
      for (int number = 1; indexed != null && number <= indexed.count(); number++) {
        if (!kept.contains(number)) {
          writer.deleteDocuments(
              new Term(
                  Fields.BLOCK.field(),
                  IndexView.key(
                      id, indexed.firstSeen(number).toEpochMilli(), indexed.content(number))));
        }
      }
      for (int from = 0; from < missing.size(); from += PIECE) {
        List<Integer> row = missing.subList(from, Math.min(from + PIECE, missing.size()));
        gathering.add(new Row(timeline.orElseThrow(), entries, row));
        if (gathering.stream().mapToInt(each -> each.versions().size()).sum() >= PIECE) {
          submitGathered();
        }
      }
      return entries.isEmpty() ? null : ArticleVersions.of(entries);
    }

    /** Writes out what the writer holds, each thread a segment; a little is left to it. */
    void flush() {
      if (writer.ramBytesUsed() > MUCH) {
        for (int thread = 0; thread < threads; thread++) {
          submit(writer::flushNextBuffer);
        }
        finish();
      }
    }

    /** Waits for all that was begun. */
    void finish() {
      submitGathered();
      free.acquireUninterruptibly(most);
      free.release(most);
      throwFailure();
    }

    @Override
    public void close() {
      free.acquireUninterruptibly(most);
    }

    private void submitGathered() {
      List<Row> piece = gathering;
      if (!piece.isEmpty()) {
        gathering = new ArrayList<>();
        submit(() -> add(piece));
      }
    }

    private interface Work {
      void run() throws IOException;
    }

    private void submit(Work work) {
      throwFailure();
      free.acquireUninterruptibly();
      executor.execute(
          () -> {
            try {
              work.run();
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

    /** Says of memory that runs out whose text took it: the operator needs to know. */
    private void add(List<Row> piece) throws IOException {
      try {
        addAll(piece);
      } catch (OutOfMemoryError e) {
        Row row = piece.getFirst();
        OutOfMemoryError told =
            new OutOfMemoryError(
                "%s, while %d versions of %s were indexed"
                    .formatted(
                        e.getMessage(), row.versions().size(), row.timeline().article().url()));
        told.initCause(e);
        throw told;
      }
    }

    private void addAll(List<Row> piece) throws IOException {
      Block block = blocks.poll();
      if (block == null) {
        block = new Block();
      }
      Set<Sha256> needed = new HashSet<>();
      piece.forEach(row -> row.gatherNeeded(needed));
      Map<Sha256, byte[]> contents = archive.contents(needed, limit.bytes());
      for (Row row : piece) {
        add(row, block, contents);
      }
      blocks.add(block);
    }

    private void add(Row row, Block block, Map<Sha256, byte[]> contents) throws IOException {
      Timeline timeline = row.timeline();
      int at = -1;
      Text text = Text.NONE;
      for (int i : row.versions()) {
        Version version = timeline.versions().get(i);
        @Nullable Version from = timeline.before(version).orElse(null);
        Text before = from == null || at == i - 1 ? text : read(contents, from);
        text = read(contents, version);
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
        writer.addDocuments(
            block.documents(
                timeline.article(),
                version,
                before.content(),
                text.content(),
                revision,
                timeline.followsGap(version),
                language,
                row.entries().get(i).gap(),
                row.entries().get(i).derived()));
      }
    }
  }

  private String language(Version version, Text text) {
    String known = version.language();
    return text.whole() || known == null ? histories.language(version, text.content()) : known;
  }

  /**
   * The text of a version, as far as there is memory for it.
   *
   * @param content without a body where it is not whole, and without a headline where it is longer
   *     still
   */
  private record Text(Content content, boolean whole) {
    static final Text NONE = new Text(new Content("", "", ""), true);
  }

  /** Reads what was not read with the others, since they were long together, by itself. */
  private Text read(Map<Sha256, byte[]> contents, Version version) {
    byte[] bytes = contents.get(version.content());
    if (bytes == null) {
      bytes = archive.contents(Set.of(version.content()), limit.bytes()).get(version.content());
    }
    if (bytes == null) {
      return new Text(new Content("", "", ""), false);
    }
    Content content = Content.fromBytes(bytes);
    return limit.fits(bytes)
        ? new Text(content, true)
        : new Text(new Content(content.headline(), content.byline(), ""), false);
  }

  /**
   * Versions of one article that are to be indexed.
   *
   * @param entries of all of its versions
   * @param versions their places among them, rising
   */
  private record Row(
      Timeline timeline, List<ArticleVersions.Entry> entries, List<Integer> versions) {

    /** The contents of the versions, and of those before them. */
    void gatherNeeded(Set<Sha256> needed) {
      for (int i : versions) {
        Version version = timeline.versions().get(i);
        needed.add(version.content());
        timeline.before(version).ifPresent(before -> needed.add(before.content()));
      }
    }
  }

  private static ArticleVersions.Entry entry(Article article, Timeline timeline, Version version) {
    return new ArticleVersions.Entry(
        version.firstSeen().toEpochMilli(),
        version.lastSeen().toEpochMilli(),
        version.content().a(),
        Derivation.checksum(
            article, timeline.before(version).orElse(null), timeline.followsGap(version), version),
        timeline.gapAfter(version).map(Instant::toEpochMilli).orElse(ArticleVersions.NO_GAP),
        timeline.followsGap(version));
  }

  private static String key(ArticleId id, ArticleVersions.Entry entry) {
    return IndexView.key(id, entry.firstSeen(), entry.content());
  }
}
