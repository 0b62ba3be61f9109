package stet.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.TaskRegistry;
import stet.search.RevisionIndex;
import stet.search.RevisionIndexer;

/**
 * Deriver of revisions. It follows the positions of an archive, derives the revisions that were
 * recorded, and passes them to the index of any search engine. Of several processes that use one
 * home, only the one with the index's lease does this; the others show its last commit and take
 * over when the lease becomes free. Safe for all threads.
 */
public final class Deriver implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deriver.class);

  /**
   * The largest number of observations that are indexed between two states that can be shown or
   * committed. Each such state is the archive as it was at one position, without anything recorded
   * later.
   */
  private static final int MOST_AT_ONCE = 5_000;

  private final Archive archive;
  private final ArchiveRevisions revisions;
  private final RevisionIndex index;
  private final CommitPolicy policy;
  private final TaskRegistry tasks;

  /**
   * The lock for changing which generation of the index is used and what the generation contains.
   */
  private final ReentrantLock work = new ReentrantLock();

  private boolean closed;

  /** The updater of the index in use; null while this process does not have the lease. */
  private @Nullable IndexUpdater updater;

  /**
   * The archive position up to which this process has indexed everything; the largest number if
   * this process does not index.
   */
  private volatile long taken = Long.MAX_VALUE;

  private Deriver(
      Archive archive, ArchiveRevisions revisions, RevisionIndex index, TaskRegistry tasks) {
    this.archive = archive;
    this.revisions = revisions;
    this.index = index;
    this.tasks = tasks;
    this.policy = new CommitPolicy(index);
  }

  /**
   * A running task that keeps the index up to date until it is closed; closing indexes the rest.
   */
  public interface Following extends AutoCloseable {
    /**
     * Waits until everything up to an archive position is indexed; returns at once if another
     * process indexes, or while indexing fails.
     */
    void await(long position);

    @Override
    void close();
  }

  /**
   * Opens an index to fill it. If the index is missing or damaged, or was made by another version
   * of Stet or from another archive, it begins again empty, and {@link #catchUp} fills it.
   *
   * @param index the index, which is closed with the deriver
   */
  public static Deriver open(Archive archive, ArchiveRevisions revisions, RevisionIndex index) {
    TaskRegistry own =
        new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
    return open(archive, revisions, index, own);
  }

  /**
   * Opens an index to fill it, with supervised threads.
   *
   * @param tasks the registry that starts the threads
   */
  public static Deriver open(
      Archive archive, ArchiveRevisions revisions, RevisionIndex index, TaskRegistry tasks) {
    Deriver deriver = new Deriver(archive, revisions, index, tasks);
    deriver.work.lock();
    try {
      deriver.choose(false);
      index.inspect();
      return deriver;
    } catch (IOException e) {
      throw index.report("The index cannot be opened", e);
    } finally {
      deriver.work.unlock();
    }
  }

  /** Whether this process holds the lease and therefore writes the index. */
  public boolean indexes() {
    work.lock();
    try {
      return updater != null;
    } finally {
      work.unlock();
    }
  }

  /**
   * Whether the index files no longer contain anything that is withheld as of a generation of the
   * archive.
   */
  public boolean hasLeftOut(long generation) {
    work.lock();
    try {
      return index.shown().generation() >= generation && index.holdsOnlyWhatIsShown();
    } finally {
      work.unlock();
    }
  }

  /** The archive position up to which searches find everything. */
  public long searchable() {
    return index.shown().position();
  }

  /** The number of recorded observations that searches do not find yet. */
  public long behind() {
    return Math.max(0, archive.position() - searchable());
  }

  /**
   * Indexes everything that was recorded before the call if this process holds the lease or can get
   * it; otherwise shows what the process with the lease has committed. Searches find this when the
   * method returns.
   */
  public void catchUp() {
    work.lock();
    try {
      tick(CommitPolicy.Showing.NOW, () -> {});
    } finally {
      work.unlock();
    }
  }

  /**
   * Sets the listener that is called whenever searches can find more than before. It replaces the
   * previous listener.
   *
   * @param then a listener that is quick and does not fail, because indexing waits for it
   */
  public void whenShown(Runnable then) {
    index.whenShown(then);
  }

  /**
   * Starts to keep the index up to date in a background thread, so that searches find new records
   * within a second.
   */
  public Following follow() {
    return new IndexFollower(this, true, tasks);
  }

  /**
   * Starts to keep the index up to date in a background thread, for a process in which nobody
   * searches meanwhile. Searches find new records only when the task is closed, because showing
   * them earlier would take a third of the time of a bulk import.
   */
  public Following absorb() {
    return new IndexFollower(this, false, tasks);
  }

  /**
   * Builds a new index while searches use the old one, and then switches to the new one.
   *
   * @param versionsDone receives the number of versions in the new index from time to time
   */
  public void reindex(LongConsumer versionsDone) {
    try {
      RevisionIndexer next = index.begin();
      boolean built = false;
      try {
        IndexUpdater builder = new IndexUpdater(revisions, next);
        while (!builder.take(archive.position(), CommitPolicy.SHOW_NANOS)) {
          versionsDone.accept(builder.versions());
        }
        work.lock();
        try {
          while (!builder.take(archive.position(), CommitPolicy.SHOW_NANOS)) {
            versionsDone.accept(builder.versions());
          }
          builder.commit();
          index.switchTo(next);
          adopt(builder);
          built = true;
        } finally {
          work.unlock();
        }
        versionsDone.accept(builder.versions());
      } finally {
        if (!built) {
          index.drop(next);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw index.report("A new index cannot be built", e);
    }
  }

  /** Commits and gives up the lease. Views that are still open stay readable. */
  @Override
  public void close() {
    work.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      IndexUpdater writing = updater;
      if (writing != null && writing.isDirty()) {
        writing.commit();
      }
      release();
      index.close();
    } catch (IOException e) {
      throw index.report("The index cannot be closed", e);
    } finally {
      revisions.close();
      work.unlock();
    }
  }

  /**
   * Does one round of work for the follower.
   *
   * @param shown whether searches should find the additions soon; otherwise they find them only at
   *     the end
   * @param step called after every few seconds of work
   * @return whether there was anything to index
   */
  boolean keepUp(boolean shown, Runnable step) {
    work.lock();
    try {
      long before = taken;
      tick(shown ? CommitPolicy.Showing.SOON : CommitPolicy.Showing.IN_THE_END, step);
      return taken != before;
    } finally {
      work.unlock();
    }
  }

  /** Indexes the rest at the end of an import. */
  void settle() {
    work.lock();
    try {
      tick(CommitPolicy.Showing.NOW, () -> {});
      IndexUpdater writing = updater;
      if (writing != null && writing.indexer().compact()) {
        policy.show(writing);
      }
    } catch (IOException | UncheckedIOException e) {
      throw unchecked(e);
    } finally {
      work.unlock();
    }
  }

  /** See {@link Following#await}. */
  boolean hasTaken(long position) {
    return taken >= position;
  }

  private void tick(CommitPolicy.Showing showing, Runnable done) {
    try {
      step(showing, done);
    } catch (IOException | RuntimeException | InternalError | StackOverflowError e) {
      abandon();
      if (!index.mayBeMended(e)) {
        throw unchecked(e);
      }
      LOG.warn("The index is damaged: it is opened again, and built anew where that is needed.");
      LOG.debug("What was found", e);
      try {
        step(showing, done);
      } catch (IOException | RuntimeException again) {
        abandon();
        throw unchecked(again);
      }
    }
  }

  private void step(CommitPolicy.Showing showing, Runnable done) throws IOException {
    if (closed) {
      return;
    }
    if (updater != null && index.isFoundDamaged()) {
      LOG.warn("The index is damaged, and is built anew from the archive.");
      release();
      choose(true);
    } else if (updater == null || !index.isCurrent()) {
      choose(false);
    }
    IndexUpdater writing = updater;
    if (writing == null) {
      taken = Long.MAX_VALUE;
    } else {
      takeIn(writing, showing, done);
    }
  }

  private void takeIn(IndexUpdater writing, CommitPolicy.Showing showing, Runnable done)
      throws IOException {
    if (writing.applyWithholdings()) {
      policy.show(writing);
      policy.commit(writing);
    }
    long upTo = archive.position();
    boolean idle = upTo == writing.position();
    while (writing.position() < upTo) {
      long next = Math.min(upTo, writing.position() + MOST_AT_ONCE);
      while (!writing.take(next, CommitPolicy.SHOW_NANOS)) {
        LOG.debug("{} versions are in the index", writing.versions());
        done.run();
      }
      done.run();
      if (writing.position() < upTo && showing != CommitPolicy.Showing.IN_THE_END) {
        policy.show(writing);
      }
      policy.commitIfDue(writing, CommitPolicy.Showing.IN_THE_END);
    }
    taken = upTo;
    policy.showIfDue(writing, showing, idle);
    policy.commitIfDue(writing, showing);
  }

  private void choose(boolean thoroughly) throws IOException {
    index.choose(thoroughly);
    RevisionIndexer indexer = index.indexer();
    if (indexer == null) {
      updater = null;
    } else if (updater == null || !updater.fills(indexer)) {
      adopt(new IndexUpdater(revisions, indexer));
    }
  }

  private void adopt(IndexUpdater writing) throws IOException {
    updater = writing;
    taken = writing.position();
    policy.show(writing);
  }

  private void release() throws IOException {
    updater = null;
    index.release();
  }

  /** Discards uncommitted additions after a failure; they are indexed again. */
  void abandon() {
    work.lock();
    try {
      release();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The failed index did not close: {}", e.toString());
    } finally {
      work.unlock();
    }
  }

  private RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case Exception e -> index.report("The index cannot be read or written", e);
      default -> new IllegalStateException(failure);
    };
  }
}
