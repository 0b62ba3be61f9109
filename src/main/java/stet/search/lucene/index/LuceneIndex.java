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
 * The embedded engine's index, in a directory of a home. Views of it can be had by all threads; it
 * is filled through {@link RevisionIndex}.
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
   * An index that is not opened yet: see {@link #choose}.
   *
   * @param source from which it is filled
   * @param tasks starts its threads
   */
  public LuceneIndex(Path home, RevisionSource source, TaskRegistry tasks) {
    this.inspection = new IndexInspector(this, tasks);
    this.views = new IndexViews(source);
    this.opener = new IndexOpener(source, views);
    this.lease =
        new IndexLease(new IndexGenerations(home.resolve(DIRECTORY)), source, opener, views);
  }

  /**
   * Whether the index in that home has taken in anything, or may have: one that cannot be read
   * counts.
   */
  public static boolean holdsDocuments(Path home) throws IOException {
    return new IndexGenerations(home.resolve(DIRECTORY)).holdDocuments();
  }

  /**
   * The index as it stands now, without what is withheld; close it when the answer is made. An
   * article of which something was withheld or released a moment ago is hidden until it is derived
   * again.
   */
  public IndexView acquire() {
    return views.acquire();
  }

  /**
   * The index as it was when it had taken in the archive up to that position: where the history of
   * an article up to then reads otherwise by now, its blocks are made once more as they were. What
   * is in it above that position ({@link IndexFields#RECORDED}) is to be left out by the caller.
   *
   * @param now a view, needed until the result is closed; given back where it serves as it is
   * @param table whether the table of versions, too, has to be as it was
   * @return empty where so much was rewritten meanwhile that it would take too long
   */
  public Optional<IndexView> past(IndexView now, long position, boolean table) {
    return views.past(now, position, table, opener);
  }

  /**
   * Reports that something went wrong as a view was read. Its files are read through; where one is
   * not what was written, the index is built anew at its next turn.
   *
   * @return whether that was the reason
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
   * Whether the failure may be one of the files, so that opening them again may help: they are not
   * what was written, or a mapped one was cut off. Lucene closes a writer when a merge fails; where
   * the disk or the memory was the reason, that is reported instead.
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
   * What a failure amounts to: what the disk said is reported, however it was wrapped, and anything
   * else is what it was. Of several threads that write, the disk refuses one, and the others find
   * the writer closed.
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
