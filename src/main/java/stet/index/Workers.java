package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import stet.archive.Archive;
import stet.history.Histories;
import stet.model.Article;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.Revision;
import stet.model.Sha256;
import stet.model.Timeline;
import stet.model.Version;

/** The threads that compare, tag and analyse: several articles, or parts of a long one, at once. */
final class Workers implements AutoCloseable {

  /** So many versions in a row are one piece of work: they share their contents and paragraphs. */
  private static final int PIECE = 32;

  /** Bytes. Left to itself, a writer that shows or commits writes all out in the calling thread. */
  private static final long MUCH = 4 << 20;

  /** Words come to so many bytes when they are written. */
  private static final int BYTES_OF_A_WORD = 4;

  private final Archive archive;
  private final Histories histories;
  private final int threads;
  private final ExecutorService executor;
  private final Queue<Block> blocks = new ConcurrentLinkedQueue<>();

  Workers(Archive archive, Histories histories, int threads) {
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
    private final Gathered gathered;
    private final int most = threads * 4;
    private final Semaphore free = new Semaphore(most);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Shift(IndexWriter writer) {
      this.writer = writer;
      this.gathered = Gathered.of(writer);
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
        List<Integer> piece = missing.subList(from, Math.min(from + PIECE, missing.size()));
        submit(() -> add(timeline.orElseThrow(), entries, piece));
      }
      return entries.isEmpty() ? null : ArticleVersions.of(entries);
    }

    /** Writes out what the writer has gathered, each thread a segment; a little is left to it. */
    void flush() {
      if (writer.ramBytesUsed() + gathered.words() * BYTES_OF_A_WORD > MUCH) {
        for (int thread = 0; thread < threads; thread++) {
          submit(writer::flushNextBuffer);
        }
        finish();
      }
    }

    /** Waits for all that was begun. */
    void finish() {
      free.acquireUninterruptibly(most);
      free.release(most);
      throwFailure();
    }

    @Override
    public void close() {
      free.acquireUninterruptibly(most);
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

    private void add(Timeline timeline, List<ArticleVersions.Entry> entries, List<Integer> piece)
        throws IOException {
      Block block = blocks.poll();
      if (block == null) {
        block = new Block();
      }
      int at = -1;
      Content content = new Content("", "", "");
      Map<Sha256, byte[]> contents = archive.contents(needed(timeline, piece));
      for (int i : piece) {
        Version version = timeline.versions().get(i);
        @Nullable Version from = timeline.before(version).orElse(null);
        Content before = from == null || at == i - 1 ? content : read(contents, from);
        content = read(contents, version);
        content.shareParagraphs(before);
        at = i;
        String language = histories.language(version, content);
        @Nullable Revision revision =
            from == null ? null : histories.revision(from, before, version, content, language);
        writer.addDocuments(
            block.documents(
                timeline.article(),
                version,
                before,
                content,
                revision,
                timeline.followsGap(version),
                language,
                entries.get(i).gap(),
                entries.get(i).derived()));
        gathered.relieve(writer);
      }
      blocks.add(block);
    }
  }

  /** The contents of some of an article's versions, and of those before them. */
  private static Set<Sha256> needed(Timeline timeline, List<Integer> piece) {
    Set<Sha256> needed = new HashSet<>();
    for (int i : piece) {
      Version version = timeline.versions().get(i);
      needed.add(version.content());
      timeline.before(version).ifPresent(before -> needed.add(before.content()));
    }
    return needed;
  }

  private static Content read(Map<Sha256, byte[]> contents, Version version) {
    return Content.fromBytes(Objects.requireNonNull(contents.get(version.content())));
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
