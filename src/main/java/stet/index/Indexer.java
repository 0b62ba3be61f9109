package stet.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Withholding;

/**
 * Writes one generation of the index, whose lock it holds. Not safe for several threads.
 *
 * <p>It reconciles: for each article that was observed since, the blocks that the archive's
 * timeline asks for are compared with the blocks there are; what should not be there goes, what is
 * missing comes. So the order in which observations arrive, and where an earlier attempt broke off,
 * leave no trace.
 */
final class Indexer implements AutoCloseable {

  /** A segment with a deleted document in it is written anew, where all of them have so many. */
  private static final int FEW_DOCUMENTS = 200_000;

  /** Where they have more, only those of which so much is deleted, in percent. */
  private static final double MANY_DELETED = 10;

  /** Documents. Merges that are under way in an index of that size end soon. */
  private static final int SMALL_INDEX = 1_000_000;

  private final FSDirectory directory;
  private final IndexWriter writer;
  private final Identity identity;
  private final Workers workers;
  private DirectoryReader reader;
  private VersionTable table;
  private long position;
  private long committed;
  private long generation;
  private final Deque<ArticleId> waiting = new ArrayDeque<>();
  private long waitingUpTo;

  /**
   * @param position up to where everything is in
   * @param generation of the archive, as of which what is withheld is out
   */
  Indexer(
      FSDirectory directory,
      IndexWriter writer,
      Identity identity,
      Workers workers,
      DirectoryReader reader,
      VersionTable table,
      long position,
      long generation) {
    this.directory = directory;
    this.writer = writer;
    this.identity = identity;
    this.workers = workers;
    this.reader = reader;
    this.table = table;
    this.position = position;
    this.committed = position;
    this.generation = generation;
  }

  /** Up to where everything is taken in. */
  long position() {
    return position;
  }

  /** How many versions are in. */
  long versions() {
    return table.versions();
  }

  /**
   * Takes in what was observed up to that position, for about so long.
   *
   * @return whether it is all taken in
   */
  boolean take(long upTo, long nanos) throws IOException {
    long deadline = System.nanoTime() + nanos;
    if (waiting.isEmpty() && upTo > position) {
      waiting.addAll(workers.archive().changed(position, upTo));
      waitingUpTo = upTo;
    }
    Map<ArticleId, @Nullable ArticleVersions> changed = new HashMap<>();
    try (Workers.Shift shift = workers.begin(writer)) {
      while (!waiting.isEmpty() && System.nanoTime() < deadline) {
        ArticleId article = waiting.removeFirst();
        changed.put(article, shift.reconcile(article, table.of(article), waitingUpTo));
      }
      shift.finish();
    }
    table = table.with(changed);
    if (waiting.isEmpty()) {
      position = Math.max(position, waitingUpTo);
    }
    return position >= upTo;
  }

  /**
   * Derives again whatever was withheld or released since: what is told of it is another now.
   *
   * @return whether there was anything
   */
  boolean obey() throws IOException {
    long now = workers.archive().generation();
    if (now == generation) {
      return false;
    }
    refresh();
    List<Withholding> changed = workers.archive().withholdings(generation);
    Map<ArticleId, @Nullable ArticleVersions> derived = new HashMap<>();
    try (Workers.Shift shift = workers.begin(writer)) {
      for (ArticleId article : Concerned.by(changed, new IndexSearcher(reader))) {
        writer.deleteDocuments(new Term(Fields.ARTICLE.field(), article.value()));
        derived.put(article, shift.reconcile(article, null, Math.max(position, waitingUpTo)));
      }
      shift.finish();
    }
    table = table.with(derived);
    generation = now;
    if (changed.stream().anyMatch(Withholding::erased)) {
      purge();
    }
    return true;
  }

  /** The state after what was taken in. */
  Snapshot snapshot() throws IOException {
    refresh();
    reader.incRef();
    return new Snapshot(reader, table, position, generation);
  }

  private void refresh() throws IOException {
    flush();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  /** Whether something is not on disk yet. */
  boolean dirty() {
    return position != committed || writer.hasUncommittedChanges();
  }

  /** Makes it last, and lets other processes read it. */
  void commit() throws IOException {
    flush();
    Anchor archive = Anchor.of(workers.archive());
    writer.setLiveCommitData(identity.commit(position, archive, generation).entrySet());
    writer.commit();
    committed = position;
  }

  /**
   * Leaves out what was replaced, as far as that is soon done: until then Lucene counts it among
   * the documents that have a word, and what ranks first depends on it.
   *
   * @return whether anything changed
   */
  boolean expunge() throws IOException {
    int documents = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      documents += leaf.reader().hasDeletions() ? leaf.reader().maxDoc() : 0;
    }
    if (documents == 0) {
      return false;
    }
    boolean small = reader.maxDoc() <= SMALL_INDEX;
    if (small
        && writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler running) {
      running.sync(); // a merge that is under way when the index is closed is undone
    }
    if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy merges) {
      merges.setForceMergeDeletesPctAllowed(documents <= FEW_DOCUMENTS ? 0 : MANY_DELETED);
    }
    writer.forceMergeDeletes();
    return true;
  }

  /** Writes anew every segment that has anything in it that was replaced. */
  private void purge() throws IOException {
    if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy merges) {
      merges.setForceMergeDeletesPctAllowed(0);
    }
    while (writer.hasDeletions()) {
      writer.forceMergeDeletes(); // leaves alone what another merge is at work on
      if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler running) {
        running.sync();
      }
    }
  }

  private void flush() {
    try (Workers.Shift shift = workers.begin(writer)) {
      shift.flush();
    }
  }

  /**
   * Gives up the lock; what was not committed is lost, and taken in again by whoever comes next.
   */
  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
      writer.rollback();
    }
  }
}
