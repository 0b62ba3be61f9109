package stet.index;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Withholding;

/**
 * What can be found: the state of the index that was shown last, as views without what is withheld,
 * and as it was at an earlier position. Safe for all threads.
 */
final class Views {

  private final Archive archive;
  private final Workers workers;
  private volatile Snapshot current = Snapshot.empty();
  private volatile Runnable then = () -> {};
  private volatile boolean closed;

  /**
   * @param workers who make blocks once more as they were
   */
  Views(Archive archive, Workers workers) {
    this.archive = archive;
    this.workers = workers;
  }

  /** See {@link Index#whenShown}. */
  void whenShown(Runnable told) {
    then = told;
  }

  /** Shows a state in place of the last, which closes with its last view. */
  void show(Snapshot next) {
    Snapshot last = current;
    current = next;
    last.release();
    then.run();
  }

  /** Up to which position of the archive things are found. */
  long position() {
    return current.position();
  }

  /** As of which {@link Archive#generation} what is withheld is left out. */
  long generation() {
    return current.generation();
  }

  /** Of the state that was shown last; null where that has no files. */
  @Nullable DirectoryReader reader() {
    return current.directoryReader();
  }

  /** Shows nothing any more. */
  void close() {
    closed = true;
    current.release();
  }

  /** See {@link Index#acquire}. */
  IndexView acquire() {
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

  /** See {@link Index#past}. */
  Optional<IndexView> past(IndexView now, long position, boolean table) {
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
}
