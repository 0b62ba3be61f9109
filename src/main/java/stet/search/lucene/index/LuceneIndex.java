package stet.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.health.FatalErrors;
import stet.health.TaskRegistry;
import stet.search.IndexException;
import stet.search.IndexState;
import stet.search.RevisionIndex;
import stet.search.RevisionIndexer;
import stet.search.RevisionSource;

/**
 * The index of the embedded engine, in a directory of a home. All threads can acquire views of it.
 * It is filled through {@link RevisionIndex}.
 */
public final class LuceneIndex implements RevisionIndex {

  /** The directory's name within a home. */
  public static final String DIRECTORY = "lucene";

  private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);

  private final IndexViews views;
  private final IndexOpener opener;
  private final IndexLease lease;
  private final IndexInspector inspection;

  /**
   * Creates an index that is not open yet: see {@link #choose}.
   *
   * @param source the source from which the index is filled
   * @param tasks the registry that starts the background threads of the index
   */
  public LuceneIndex(Path home, RevisionSource source, TaskRegistry tasks) {
    this.inspection = new IndexInspector(this, tasks);
    this.views = new IndexViews(source);
    this.opener = new IndexOpener(source, views);
    this.lease =
        new IndexLease(new IndexGenerations(home.resolve(DIRECTORY)), source, opener, views);
  }

  /** Whether the index in a home contains documents; a damaged index counts as having some. */
  public static boolean holdsDocuments(Path home) throws IOException {
    return new IndexGenerations(home.resolve(DIRECTORY)).holdDocuments();
  }

  /**
   * A view of the current index without withheld content. It must be closed when the answer is
   * complete. An article whose withholding changed a moment ago is hidden until it is derived
   * again.
   */
  public IndexView acquire() {
    return views.acquire();
  }

  /**
   * A view of the index as it was when it was filled up to an archive position. If the history of
   * an article up to that position is different now, its blocks are derived once more as they were.
   * The caller must leave out the documents above that position ({@link IndexFields#RECORDED}).
   *
   * @param now a view of the current index, which must stay open until the result is closed; it is
   *     returned itself if nothing differs
   * @param table whether the version table must also be as it was
   * @return empty if so much was rewritten since then that deriving it would take too long
   */
  public Optional<IndexView> past(IndexView now, long position, boolean table) {
    return views.past(now, position, table, opener);
  }

  /**
   * Reports that reading a view failed. The files of the view are verified; if one is damaged, the
   * next update rebuilds the index.
   *
   * @return whether the files are damaged
   */
  public boolean suspect(IndexView view, Throwable failure) {
    LOG.debug("The index is read through, since reading it failed", failure);
    return inspection.finds(view);
  }

  @Override
  public @Nullable RevisionIndexer indexer() {
    return lease.indexer();
  }

  @Override
  public boolean isCurrent() throws IOException {
    return lease.isCurrent();
  }

  @Override
  public void choose(boolean thoroughly) throws IOException {
    lease.choose(thoroughly);
  }

  @Override
  public RevisionIndexer begin() throws IOException {
    return lease.begin();
  }

  @Override
  public void switchTo(RevisionIndexer built) throws IOException {
    lease.switchTo(built);
  }

  @Override
  public void drop(RevisionIndexer begun) throws IOException {
    begun.close();
    lease.sweep();
  }

  @Override
  public void release() throws IOException {
    lease.letGo();
  }

  @Override
  public IndexState shown() {
    return views.shown();
  }

  @Override
  public boolean holdsOnlyWhatIsShown() {
    Path used = lease.generation();
    return used != null && OrphanedSegmentFiles.none(used);
  }

  @Override
  public void whenShown(Runnable then) {
    views.whenShown(then);
  }

  @Override
  public boolean isFoundDamaged() {
    return inspection.tellDamage();
  }

  /**
   * Whether the files may be the cause of a failure, so that opening them again may help: they
   * differ from what was written, or a mapped file was truncated. Lucene closes a writer when a
   * merge fails; if the disk or the memory was the cause, that cause is reported instead.
   */
  @Override
  public boolean mayBeMended(Throwable failure) {
    Optional<Error> fatal = FatalErrors.in(failure);
    if (fatal.isPresent()) {
      return fatal.get() instanceof InternalError;
    }
    boolean closed =
        failure instanceof AlreadyClosedException && !(failure.getCause() instanceof IOException);
    return closed || IndexInspector.isDamage(failure);
  }

  /**
   * The exception to report for a failure. A disk error is reported as such even if it was wrapped;
   * any other failure is reported as it is. When several threads write, one gets the disk error and
   * the others find the writer closed.
   */
  @Override
  public RuntimeException report(String failed, Exception failure) {
    return switch (failure) {
      case IOException disk -> new IndexException(failed, disk);
      case UncheckedIOException wrapped ->
          new IndexException(failed, Objects.requireNonNull(wrapped.getCause()));
      case AlreadyClosedException closed ->
          closed.getCause() instanceof IOException disk ? new IndexException(failed, disk) : closed;
      case RuntimeException known -> known;
      default -> new IndexException(failed, failure);
    };
  }

  @Override
  public void inspect() {
    inspection.begin();
  }

  @Override
  public void close() {
    views.close();
  }
}
