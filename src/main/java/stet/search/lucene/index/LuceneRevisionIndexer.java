package stet.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.search.IndexState;
import stet.search.IndexedVersion;
import stet.search.NameFinder;
import stet.search.RevisionIndexer;
import stet.search.VersionState;

/** Writer of one generation of the index, whose write lock it holds. */
final class LuceneRevisionIndexer implements RevisionIndexer {

  /**
   * The number of documents in segments with deletions up to which all these segments are
   * rewritten.
   */
  private static final int FEW_DOCUMENTS = 200_000;

  /**
   * The percentage of deleted documents above which a segment is rewritten if there are more
   * documents than {@link #FEW_DOCUMENTS}.
   */
  private static final double MANY_DELETED = 10;

  /**
   * The number of documents up to which an index is small: merges that are running in it end soon.
   */
  private static final int SMALL_INDEX = 1_000_000;

  /**
   * The number of buffered bytes above which several threads write them out. Otherwise Lucene's
   * writer writes all of them in the thread that refreshes or commits.
   */
  private static final long MUCH = 4 << 20;

  private final Directory directory;
  private final IndexWriter writer;
  private final ThreadLocal<VersionDocuments> documents;
  private final IndexViews views;
  private DirectoryReader reader;
  private VersionTable table;
  private IndexState committed;

  /**
   * Creates an indexer that continues from the last commit.
   *
   * @param documents the factory of the documents of a version, one for each thread
   * @param views the views that show additions to searches
   */
  LuceneRevisionIndexer(
      Directory directory,
      IndexWriter writer,
      ThreadLocal<VersionDocuments> documents,
      IndexViews views,
      DirectoryReader reader,
      VersionTable table,
      IndexState committed) {
    this.directory = directory;
    this.writer = writer;
    this.documents = documents;
    this.views = views;
    this.reader = reader;
    this.table = table;
    this.committed = committed;
  }

  @Override
  public IndexState committed() {
    return committed;
  }

  @Override
  public List<VersionState> versions(ArticleId article) {
    ArticleVersions versions = table.of(article);
    return versions == null ? List.of() : versions.states();
  }

  /** The versions of all articles. */
  VersionTable table() {
    return table;
  }

  @Override
  public long count() {
    return table.versions();
  }

  @Override
  public void add(IndexedVersion version) throws IOException {
    writer.addDocuments(documents.get().of(version));
  }

  @Override
  public void remove(ArticleId article, VersionState version) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.BLOCK.field(), version.key(article)));
  }

  @Override
  public void remove(ArticleId article) throws IOException {
    writer.deleteDocuments(new Term(IndexFields.ARTICLE.field(), article.value()));
  }

  @Override
  public void updateLastSeen(ArticleId article, VersionState version) throws IOException {
    writer.updateNumericDocValue(
        new Term(IndexFields.VERSION.field(), version.key(article)),
        IndexFields.LAST_SEEN.field(),
        version.lastSeen());
  }

  @Override
  public void replaceVersions(Map<ArticleId, List<VersionState>> articles) {
    Map<ArticleId, @Nullable ArticleVersions> changed = new HashMap<>();
    articles.forEach(
        (article, states) ->
            changed.put(article, states.isEmpty() ? null : ArticleVersions.of(states)));
    table = table.with(changed);
  }

  @Override
  public NameFinder names() throws IOException {
    refresh();
    return new IndexedNameFinder(new IndexSearcher(reader));
  }

  @Override
  public void show(IndexState state) throws IOException {
    views.show(new IndexSnapshot(openReader(), table, state));
  }

  /**
   * Opens a reader of everything added so far, which the caller must close; it may outlive this
   * indexer.
   */
  DirectoryReader openReader() throws IOException {
    refresh();
    reader.incRef();
    return reader;
  }

  private void refresh() throws IOException {
    flush();
    DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
    if (newer != null) {
      reader.close();
      reader = newer;
    }
  }

  @Override
  public boolean hasUncommittedChanges() {
    return writer.hasUncommittedChanges();
  }

  @Override
  public void commit(IndexState state) throws IOException {
    flush();
    writer.setLiveCommitData(CommitData.of(state).entrySet());
    writer.commit();
    committed = state;
  }

  @Override
  public boolean compact() throws IOException {
    int documentsWithDeletions = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      documentsWithDeletions += leaf.reader().hasDeletions() ? leaf.reader().maxDoc() : 0;
    }
    if (documentsWithDeletions == 0) {
      return false;
    }
    boolean small = reader.maxDoc() <= SMALL_INDEX;
    if (small
        && writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler running) {
      running.sync(); // a merge that is running when the index is closed is undone
    }
    if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy merges) {
      merges.setForceMergeDeletesPctAllowed(
          documentsWithDeletions <= FEW_DOCUMENTS ? 0 : MANY_DELETED);
    }
    writer.forceMergeDeletes();
    return true;
  }

  @Override
  public void purge() throws IOException {
    if (writer.getConfig().getMergePolicy() instanceof TieredMergePolicy merges) {
      merges.setForceMergeDeletesPctAllowed(0);
    }
    while (writer.hasDeletions()) {
      writer.forceMergeDeletes(); // skips segments that another merge is processing
      if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler running) {
        running.sync();
      }
    }
  }

  /**
   * Writes the writer's buffers out as segments, on all cores in parallel. If they hold only
   * little, this is left to the writer.
   */
  private void flush() throws IOException {
    if (writer.ramBytesUsed() <= MUCH) {
      return;
    }
    try {
      IntStream.range(0, Runtime.getRuntime().availableProcessors())
          .parallel()
          .forEach(core -> flushOne());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void flushOne() {
    try {
      writer.flushNextBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      reader.close();
      writer.rollback();
    }
  }
}
