package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;
import stet.history.Histories;
import stet.model.ArticleId;
import stet.model.Withholding;

/**
 * The index of an archive. Whoever of several processes holds its lock indexes; the others read
 * what was last committed, and take over when the lock is free. Safe for all threads.
 */
public final class Index implements AutoCloseable {

  /** The directory's name within a home. */
  public static final String DIRECTORY = "lucene";

  private static final Logger LOG = LoggerFactory.getLogger(Index.class);

  /**
   * How often what was taken in can be found, while there is little and while there is much of it:
   * each time costs a small segment, which has to be merged.
   */
  private static final long SHOW_FEW_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  private static final long SHOW_NANOS = TimeUnit.SECONDS.toNanos(5);

  /**
   * Observations taken in between two states that can be shown or committed: each is the archive as
   * it stood at one position, never a part of what came later.
   */
  private static final int MOST_AT_ONCE = 5_000;

  /** More observations than this in one showing are an import, not a reader of news. */
  private static final int MANY = 300;

  /** Other processes see what is committed; a commit waits for the disk. */
  private static final long COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** A long rebuild that is broken off goes on from here. */
  private static final long LONG_COMMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Generations generations;
  private final Archive archive;
  private final Identity identity;
  private final Workers workers;
  private final Inspection inspection = new Inspection(this);

  /** Held by whoever changes which generation is used and what it holds. */
  private final ReentrantLock work = new ReentrantLock();

  private @Nullable Path generation;
  private @Nullable Indexer indexer;
  private long lastCommit = System.nanoTime();
  private long lastShown = System.nanoTime();
  private boolean closed;
  private volatile Snapshot current = Snapshot.empty();
  private volatile Runnable shown = () -> {};

  /** Up to where this process has taken everything in; where it does not index, it owes nothing. */
  private volatile long taken = Long.MAX_VALUE;

  private Index(Path home, Archive archive, Histories histories, Identity identity) {
    this.generations = new Generations(home.resolve(DIRECTORY));
    this.archive = archive;
    this.identity = identity;
    this.workers = new Workers(archive, histories, Runtime.getRuntime().availableProcessors());
  }

  /** When what was taken in is found. */
  private enum Showing {
    NOW,
    SOON,
    IN_THE_END
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
   * Opens the index in that home. One that is missing, damaged, or made by another version or of
   * another archive begins anew, empty: {@link #catchUp} fills it.
   */
  public static Index open(Path home, Archive archive, Histories histories) {
    return open(home, archive, histories, Identity.of(Histories.RULES));
  }

  static Index open(Path home, Archive archive, Histories histories, Identity identity) {
    Index index = new Index(home, archive, histories, identity);
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
    while (true) {
      Snapshot snapshot = current;
      IndexView view = snapshot.lease();
      if (view != null) {
        return veiled(view, snapshot.generation());
      }
      if (closed) {
        throw new IllegalStateException("the index is closed");
      }
    }
  }

  private IndexView veiled(IndexView view, long generation) {
    if (archive.generation() == generation) {
      return view;
    }
    boolean veiled = false;
    try {
      List<Withholding> since = archive.withholdings(generation);
      IndexView without = new Veiled(view, Concerned.by(since, view.searcher()));
      veiled = true;
      return without;
    } catch (IOException e) {
      throw new IndexException("The index cannot be read", e);
    } finally {
      if (!veiled) {
        view.close();
      }
    }
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
    long latest = archive.position();
    Set<ArticleId> otherwise = new TreeSet<>(archive.rewritten(position, latest));
    if (now.position() < position) {
      otherwise.addAll(archive.changed(now.position(), position));
    }
    Set<ArticleId> longer = new TreeSet<>();
    if (table) {
      longer.addAll(archive.changed(position, latest));
      longer.removeAll(otherwise);
    }
    try {
      return otherwise.isEmpty() && longer.isEmpty()
          ? Optional.of(now)
          : Past.of(now, position, otherwise, longer, workers);
    } catch (IOException e) {
      throw new IndexException("The index cannot be built up to position " + position, e);
    }
  }

  /** Whether this process holds the lock, and so indexes. */
  public boolean indexes() {
    work.lock();
    try {
      return indexer != null;
    } finally {
      work.unlock();
    }
  }

  /** Whether all that is withheld as of that generation of the archive is out of its files. */
  public boolean hasLeftOut(long generation) {
    work.lock();
    try {
      Path used = this.generation;
      return current.generation() >= generation && used != null && Leftovers.none(used);
    } finally {
      work.unlock();
    }
  }

  /** How many recorded observations are not found yet. */
  public long behind() {
    return Math.max(0, archive.position() - current.position());
  }

  /**
   * Takes in what was recorded before the call, if this process holds the lock or can get it, or
   * else what the process that holds it has committed. When it returns, that is found.
   */
  public void catchUp() {
    work.lock();
    try {
      tick(Showing.NOW);
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
    shown = then;
  }

  /** Keeps up in a thread of its own: what is recorded is found within a second. */
  public Following follow() {
    return new Follower(this, true);
  }

  /**
   * Keeps up in a thread of its own, for a process in which nobody searches meanwhile: what is
   * recorded is found when this is closed. Showing it before would cost a bulk import a third of
   * its time.
   */
  public Following absorb() {
    return new Follower(this, false);
  }

  /**
   * Builds a new index beside the old, which answers meanwhile, and switches to it.
   *
   * @param versionsDone is told now and then how many versions are in
   */
  public void reindex(LongConsumer versionsDone) {
    try {
      Path next = generations.create();
      if (!(Indexer.open(next, identity, workers, false) instanceof Opened.Ready ready)) {
        throw new IllegalStateException("a new index cannot be written: " + next);
      }
      Indexer builder = ready.indexer();
      boolean built = false;
      try {
        while (!builder.take(archive.position(), SHOW_NANOS)) {
          versionsDone.accept(builder.versions());
        }
        work.lock();
        try {
          while (!builder.take(archive.position(), SHOW_NANOS)) {
            versionsDone.accept(builder.versions());
          }
          builder.commit();
          generations.use(next);
          letGo();
          adopt(next, builder);
          built = true;
        } finally {
          work.unlock();
        }
        versionsDone.accept(builder.versions());
      } finally {
        if (!built) {
          builder.close();
          generations.sweep();
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IndexException("A new index cannot be built", e);
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
      if (indexer != null && indexer.dirty()) {
        indexer.commit();
      }
      letGo();
      current.release();
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
   * @return whether there was anything to take in
   */
  boolean keepUp(boolean shown) {
    work.lock();
    try {
      long before = taken;
      tick(shown ? Showing.SOON : Showing.IN_THE_END);
      return taken != before;
    } finally {
      work.unlock();
    }
  }

  /** Takes in the rest at the end of an import. */
  void settle() {
    work.lock();
    try {
      tick(Showing.NOW);
      Indexer writing = indexer;
      if (writing != null && writing.expunge()) {
        show(writing);
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

  private void tick(Showing showing) {
    try {
      step(showing);
    } catch (IOException | RuntimeException e) {
      abandon();
      if (!Indexer.isDamage(e) && !(e instanceof AlreadyClosedException)) {
        throw unchecked(e);
      }
      LOG.warn("The index is damaged: it is opened again, and built anew where that is needed.");
      LOG.debug("What was found", e);
      try {
        step(showing);
      } catch (IOException | RuntimeException again) {
        abandon();
        throw unchecked(again);
      }
    }
  }

  private void step(Showing showing) throws IOException {
    if (closed) {
      return;
    }
    if (indexer != null && inspection.tellDamage()) {
      LOG.warn("The index is damaged, and is built anew from the archive.");
      letGo();
      choose(true);
    } else if (indexer == null || !generations.current().equals(Optional.ofNullable(generation))) {
      choose(false);
    }
    Indexer writing = indexer;
    if (writing == null) {
      taken = Long.MAX_VALUE;
      return;
    }
    if (writing.obey()) {
      show(writing);
      writing.commit();
      lastCommit = System.nanoTime();
    }
    long upTo = archive.position();
    boolean idle = upTo == writing.position();
    while (writing.position() < upTo) {
      long next = Math.min(upTo, writing.position() + MOST_AT_ONCE);
      while (!writing.take(next, SHOW_NANOS)) {
        LOG.debug("{} versions are in the index", writing.versions());
      }
      if (writing.position() < upTo && showing != Showing.IN_THE_END) {
        show(writing);
      }
      commit(writing, LONG_COMMIT_NANOS);
    }
    taken = upTo;
    if (isDue(showing, writing, idle)) {
      show(writing);
    }
    commit(writing, showing == Showing.IN_THE_END ? LONG_COMMIT_NANOS : COMMIT_NANOS);
  }

  private boolean isDue(Showing showing, Indexer writing, boolean idle) {
    long hidden = writing.position() - current.position();
    long wait = hidden > MANY ? SHOW_NANOS : SHOW_FEW_NANOS;
    return switch (showing) {
      case NOW -> true;
      case SOON -> hidden > 0 && (idle || System.nanoTime() - lastShown >= wait);
      case IN_THE_END -> false;
    };
  }

  /** Finds the generation to use, and whether to write it or only to read it. */
  private void choose(boolean thoroughly) throws IOException {
    Optional<Path> pointed = generations.current();
    if (!pointed.equals(Optional.ofNullable(generation))) {
      letGo();
    }
    if (pointed.isPresent()) {
      switch (Indexer.open(pointed.get(), identity, workers, thoroughly)) {
        case Opened.Ready ready -> {
          adopt(pointed.get(), ready.indexer());
          generations.sweep();
          return;
        }
        case Opened.Locked locked -> {
          read(pointed.get());
          return;
        }
        case Opened.Unusable unusable ->
            LOG.warn("The index in {} is built anew: {}.", pointed.get(), unusable.reason());
      }
    }
    Path next = generations.create();
    if (!(Indexer.open(next, identity, workers, false) instanceof Opened.Ready ready)) {
      throw new IOException("a new index cannot be written: " + next);
    }
    generations.use(next);
    adopt(next, ready.indexer());
    generations.sweep();
  }

  private void adopt(Path chosen, Indexer writing) throws IOException {
    generation = chosen;
    indexer = writing;
    taken = writing.position();
    show(writing);
  }

  /** Shows what the process that holds the lock has committed. */
  private void read(Path chosen) throws IOException {
    DirectoryReader shown = chosen.equals(generation) ? current.directoryReader() : null;
    generation = chosen;
    try {
      DirectoryReader reader =
          shown == null
              ? DirectoryReader.open(FSDirectory.open(chosen))
              : DirectoryReader.openIfChanged(shown);
      if (reader == null) {
        return;
      }
      Map<String, String> commit = reader.getIndexCommit().getUserData();
      if (identity.made(commit) && Identity.madeOf(archive, commit)) {
        publish(
            new Snapshot(
                reader, Tables.of(reader), Identity.position(commit), Identity.generation(commit)));
      } else {
        reader.close();
        publish(Snapshot.empty());
      }
    } catch (IndexNotFoundException e) {
      publish(Snapshot.empty()); // begun a moment ago
    }
  }

  private void show(Indexer writing) throws IOException {
    publish(writing.snapshot());
    lastShown = System.nanoTime();
  }

  private void publish(Snapshot next) {
    Snapshot last = current;
    current = next;
    last.release();
    shown.run();
  }

  private void commit(Indexer writing, long atMostEvery) throws IOException {
    if (writing.dirty() && System.nanoTime() - lastCommit >= atMostEvery) {
      writing.commit();
      lastCommit = System.nanoTime();
    }
  }

  private void letGo() throws IOException {
    Indexer writing = indexer;
    indexer = null;
    generation = null;
    if (writing != null) {
      writing.close();
      generations.sweep();
    }
  }

  /** After a failure: whatever was not committed is taken in again. */
  private void abandon() {
    try {
      letGo();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The failed index did not close: {}", e.toString());
    }
  }

  private static RuntimeException unchecked(Exception e) {
    return switch (e) {
      case UncheckedIOException io -> unchecked(Objects.requireNonNull(io.getCause()));
      case RuntimeException known -> known;
      default -> new IndexException("The index cannot be read or written", e);
    };
  }
}
