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

  /** A segment with a deleted document in it is written anew, where all of them have so many. */
  private static final int FEW_DOCUMENTS = 200_000;

  /** Where they have more, only those of which so much is deleted, in percent. */
  private static final double MANY_DELETED = 10;

  /** Documents. Merges that are under way in an index of that size end soon. */
  private static final int SMALL_INDEX = 1_000_000;

  /** Bytes. Left to itself, a writer that shows or commits writes all out in the calling thread. */
  private static final long MUCH = 4 << 20;

  private final Directory directory;
  private final IndexWriter writer;
  private final ThreadLocal<VersionDocuments> documents;
  private final IndexViews views;
  private DirectoryReader reader;
  private VersionTable table;
  private IndexState committed;

  /**
   * An indexer that goes on from the last commit.
   *
   * @param documents the factory of the documents of a version, one for each thread
   * @param views the views in which additions are shown
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
      running.sync(); // a merge that is under way when the index is closed is undone
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
      writer.forceMergeDeletes(); // leaves alone what another merge is at work on
      if (writer.getConfig().getMergeScheduler() instanceof ConcurrentMergeScheduler running) {
        running.sync();
      }
    }
  }

  /** Writes out what the writer holds, each core a segment; a little is left to it. */
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
