package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.health.BackoffPolicy;
import stet.health.FatalErrorHandler;
import stet.health.FatalErrors;
import stet.health.TaskRegistry;
import stet.history.Histories;

/**
 * The index of an archive. Whoever of several processes holds its lock indexes; the others read
 * what was last committed, and take over when the lock is free. Safe for all threads.
 */
public final class Index implements AutoCloseable {

  /** The directory's name within a home. */
  public static final String DIRECTORY = "lucene";

  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  /**
   * Observations taken in between two states that can be shown or committed: each is the archive as
   * it stood at one position, never a part of what came later.
   */
  private static final int MOST_AT_ONCE = 5_000;

  private final Archive archive;
  private final Workers workers;
  private final Views views;
  private final Cadence cadence;
  private final Tenure tenure;
  private final TaskRegistry tasks;
  private final Inspection inspection;

  /** Held by whoever changes which generation is used and what it holds. */
  private final ReentrantLock work = new ReentrantLock();

  private boolean closed;

  /** Up to where this process has taken everything in; where it does not index, it owes nothing. */
  private volatile long taken = Long.MAX_VALUE;

  private Index(
      Path home, Archive archive, Histories histories, Identity identity, TaskRegistry tasks) {
    this.archive = archive;
    this.tasks = tasks;
    this.inspection = new Inspection(this, tasks);
    this.workers =
        new Workers(
            archive,
            histories,
            Runtime.getRuntime().availableProcessors(),
            TextSizeLimit.of(Runtime.getRuntime().maxMemory()));
    this.views = new Views(archive, workers);
    this.cadence = new Cadence(views);
    this.tenure =
        new Tenure(
            new Generations(home.resolve(DIRECTORY)), archive, identity, workers, views, cadence);
  }

  /** Keeps up until closed; closing takes in the rest. */
  public interface Following extends AutoCloseable {
    /**
     * Waits until all up to that archive position is taken in; not where another process indexes,
     * nor while indexing fails.
     */
    void await(long position);

    @Override
    void close();
  }

  /**
   * Whether the index in that home has taken in anything, or may have: one that cannot be read
   * counts.
   */
  public static boolean holdsDocuments(Path home) throws IOException {
    return new Generations(home.resolve(DIRECTORY)).holdDocuments();
  }

  /**
   * Opens the index in that home. One that is missing, damaged, or made by another version or of
   * another archive begins anew, empty: {@link #catchUp} fills it.
   */
  public static Index open(Path home, Archive archive, Histories histories) {
    return open(home, archive, histories, Identity.of(Histories.RULES));
  }

  /**
   * The same, with its threads supervised.
   *
   * @param tasks starts them
   */
  public static Index open(Path home, Archive archive, Histories histories, TaskRegistry tasks) {
    return open(home, archive, histories, Identity.of(Histories.RULES), tasks);
  }

  static Index open(Path home, Archive archive, Histories histories, Identity identity) {
    TaskRegistry own =
        new TaskRegistry(Clock.systemUTC(), BackoffPolicy.USUAL, FatalErrorHandler.NONE);
    return open(home, archive, histories, identity, own);
  }

  private static Index open(
      Path home, Archive archive, Histories histories, Identity identity, TaskRegistry tasks) {
    Index index = new Index(home, archive, histories, identity, tasks);
    index.work.lock();
    try {
      index.choose(false);
      index.inspection.begin();
      return index;
    } catch (IOException e) {
      throw new IndexException("The index in " + home + " cannot be opened", e);
    } finally {
      index.work.unlock();
    }
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
   * is in it above that position ({@link Fields#RECORDED}) is to be left out by whoever asks.
   *
   * @param now a view, needed until the result is closed; given back where it serves as it is
   * @param table whether the table of versions, too, has to be as it was
   * @return empty where so much was rewritten meanwhile that it would take too long
   */
  public Optional<IndexView> past(IndexView now, long position, boolean table) {
    return views.past(now, position, table);
  }

  /** Whether this process holds the lock, and so indexes. */
  public boolean indexes() {
    work.lock();
    try {
      return tenure.indexer() != null;
    } finally {
      work.unlock();
    }
  }

  /** Whether all that is withheld as of that generation of the archive is out of its files. */
  public boolean hasLeftOut(long generation) {
    work.lock();
    try {
      Path used = tenure.generation();
      return views.generation() >= generation && used != null && Leftovers.none(used);
    } finally {
      work.unlock();
    }
  }

  /** How many recorded observations are not found yet. */
  public long behind() {
    return Math.max(0, archive.position() - views.position());
  }

  /**
   * Takes in what was recorded before the call, if this process holds the lock or can get it, or
   * else what the process that holds it has committed. When it returns, that is found.
   */
  public void catchUp() {
    work.lock();
    try {
      tick(Cadence.Showing.NOW, () -> {});
    } finally {
      work.unlock();
    }
  }

  /**
   * Tells that something went wrong as a view was read. Its files are read through; where one is
   * not what was written, the index is built anew at its next turn.
   *
   * @return whether that was the reason
   */
  public boolean suspect(IndexView view, Throwable failure) {
    LOG.debug("The index is read through, since reading it failed", failure);
    return inspection.finds(view);
  }

  /**
   * Asks to be told whenever something more can be found, in place of whoever asked before.
   *
   * @param then quick, and not to fail: indexing waits for it
   */
  public void whenShown(Runnable then) {
    views.whenShown(then);
  }

  /** Keeps up in a thread of its own: what is recorded is found within a second. */
  public Following follow() {
    return new Follower(this, true, tasks);
  }

  /**
   * Keeps up in a thread of its own, for a process in which nobody searches meanwhile: what is
   * recorded is found when this is closed. Showing it before would cost a bulk import a third of
   * its time.
   */
  public Following absorb() {
    return new Follower(this, false, tasks);
  }

  /**
   * Builds a new index beside the old, which answers meanwhile, and switches to it.
   *
   * @param versionsDone is told now and then how many versions are in
   */
  public void reindex(LongConsumer versionsDone) {
    try {
      Path next = tenure.create();
      Indexer builder = tenure.begin(next);
      boolean built = false;
      try {
        while (!builder.take(archive.position(), Cadence.SHOW_NANOS)) {
          versionsDone.accept(builder.versions());
        }
        work.lock();
        try {
          while (!builder.take(archive.position(), Cadence.SHOW_NANOS)) {
            versionsDone.accept(builder.versions());
          }
          builder.commit();
          tenure.switchTo(next, builder);
          noteTaken();
          built = true;
        } finally {
          work.unlock();
        }
        versionsDone.accept(builder.versions());
      } finally {
        if (!built) {
          builder.close();
          tenure.sweep();
        }
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      throw IndexException.of("A new index cannot be built", e);
    }
  }

  /** Commits, and gives up the lock. Views that are still open stay readable. */
  @Override
  public void close() {
    work.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      Indexer writing = tenure.indexer();
      if (writing != null && writing.dirty()) {
        writing.commit();
      }
      tenure.letGo();
      views.close();
    } catch (IOException e) {
      throw new IndexException("The index cannot be closed", e);
    } finally {
      workers.close();
      work.unlock();
    }
  }

  /**
   * The follower's turn.
   *
   * @param shown whether what it takes in shall be found soon, or only in the end
   * @param step is called whenever some seconds' work of it is done
   * @return whether there was anything to take in
   */
  boolean keepUp(boolean shown, Runnable step) {
    work.lock();
    try {
      long before = taken;
      tick(shown ? Cadence.Showing.SOON : Cadence.Showing.IN_THE_END, step);
      return taken != before;
    } finally {
      work.unlock();
    }
  }

  /** Takes in the rest at the end of an import. */
  void settle() {
    work.lock();
    try {
      tick(Cadence.Showing.NOW, () -> {});
      Indexer writing = tenure.indexer();
      if (writing != null && writing.expunge()) {
        cadence.show(writing);
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

  /** Gives up what was not committed, after an error that the process will not survive. */
  void abandon() {
    work.lock();
    try {
      tenure.abandon();
    } finally {
      work.unlock();
    }
  }

  private void tick(Cadence.Showing showing, Runnable done) {
    try {
      step(showing, done);
    } catch (IOException | RuntimeException | InternalError | StackOverflowError e) {
      tenure.abandon();
      if (!mayBeMended(e)) {
        throw unchecked(e);
      }
      LOG.warn("The index is damaged: it is opened again, and built anew where that is needed.");
      LOG.debug("What was found", e);
      try {
        step(showing, done);
      } catch (IOException | RuntimeException again) {
        tenure.abandon();
        throw unchecked(again);
      }
    }
  }

  /**
   * Whether the failure may be one of the files, so that opening them again may help: they are not
   * what was written, or a mapped one was cut off. Lucene closes a writer when a merge fails; where
   * the disk or the memory was the reason, that is told instead.
   */
  private static boolean mayBeMended(Throwable failure) {
    Optional<Error> fatal = FatalErrors.in(failure);
    if (fatal.isPresent()) {
      return fatal.get() instanceof InternalError;
    }
    boolean closed =
        failure instanceof AlreadyClosedException && !(failure.getCause() instanceof IOException);
    return closed || Inspection.isDamage(failure);
  }

  private void step(Cadence.Showing showing, Runnable done) throws IOException {
    if (closed) {
      return;
    }
    if (tenure.indexer() != null && inspection.tellDamage()) {
      LOG.warn("The index is damaged, and is built anew from the archive.");
      tenure.letGo();
      choose(true);
    } else if (tenure.indexer() == null || !tenure.isCurrent()) {
      choose(false);
    }
    Indexer writing = tenure.indexer();
    if (writing == null) {
      taken = Long.MAX_VALUE;
    } else {
      takeIn(writing, showing, done);
    }
  }

  private void takeIn(Indexer writing, Cadence.Showing showing, Runnable done) throws IOException {
    if (writing.obey()) {
      cadence.show(writing);
      cadence.commit(writing);
    }
    long upTo = archive.position();
    boolean idle = upTo == writing.position();
    while (writing.position() < upTo) {
      long next = Math.min(upTo, writing.position() + MOST_AT_ONCE);
      while (!writing.take(next, Cadence.SHOW_NANOS)) {
        LOG.debug("{} versions are in the index", writing.versions());
        done.run();
      }
      done.run();
      if (writing.position() < upTo && showing != Cadence.Showing.IN_THE_END) {
        cadence.show(writing);
      }
      cadence.commitIfDue(writing, Cadence.Showing.IN_THE_END);
    }
    taken = upTo;
    cadence.showIfDue(writing, showing, idle);
    cadence.commitIfDue(writing, showing);
  }

  private void choose(boolean thoroughly) throws IOException {
    tenure.choose(thoroughly);
    noteTaken();
  }

  private void noteTaken() {
    Indexer writing = tenure.indexer();
    if (writing != null) {
      taken = writing.position();
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    return switch (failure) {
      case Error error -> throw error;
      case Exception e -> IndexException.of("The index cannot be read or written", e);
      default -> new IllegalStateException(failure);
    };
  }
}
