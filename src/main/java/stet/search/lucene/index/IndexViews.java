package stet.search.lucene.index;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import stet.search.IndexException;
import stet.search.IndexState;
import stet.search.RevisionSource;

/**
 * Source of the views of an index: views of the current state, without withheld content, and views
 * of the index as it was at an earlier position. Safe for all threads.
 */
final class IndexViews {

  private final RevisionSource source;
  private volatile IndexSnapshot current = IndexSnapshot.empty();
  private volatile Runnable then = () -> {};
  private volatile boolean closed;

  /**
   * Creates views that show an empty index at first.
   *
   * @param source the source, which knows what is withheld
   */
  IndexViews(RevisionSource source) {
    this.source = source;
  }

  /** See {@link stet.search.RevisionIndex#whenShown}. */
  void whenShown(Runnable called) {
    then = called;
  }

  /** Replaces the state that is shown. The old state is closed when its last view is closed. */
  void show(IndexSnapshot next) {
    IndexSnapshot last = current;
    current = next;
    last.release();
    then.run();
  }

  /** The state of the archive that searches see. */
  IndexState shown() {
    return current.state();
  }

  /** The reader of the current state; null if that state has no files. */
  @Nullable DirectoryReader reader() {
    return current.directoryReader();
  }

  /** Closes the current state. No more views can be acquired. */
  void close() {
    closed = true;
    current.release();
  }

  /** See {@link LuceneIndex#acquire}. */
  IndexView acquire() {
    while (true) {
      IndexSnapshot snapshot = current;
      IndexView view = snapshot.lease();
      if (view != null) {
        return redacted(view, snapshot.state().generation());
      }
      if (closed) {
        throw new IllegalStateException("the index is closed");
      }
    }
  }

  private IndexView redacted(IndexView view, long generation) {
    if (!source.hasWithholdingsSince(generation)) {
      return view;
    }
    boolean redacted = false;
    try {
      IndexedNameFinder names = new IndexedNameFinder(view.searcher());
      IndexView without = new HiddenArticlesView(view, source.concernedSince(generation, names));
      redacted = true;
      return without;
    } catch (IOException e) {
      throw new IndexException("The index cannot be read", e);
    } finally {
      if (!redacted) {
        view.close();
      }
    }
  }

  /** See {@link LuceneIndex#past}. */
  Optional<IndexView> past(IndexView now, long position, boolean table, IndexOpener opener) {
    RevisionSource.Differences differences = source.differences(now.position(), position, table);
    try {
      return differences.rewritten().isEmpty() && differences.longer().isEmpty()
          ? Optional.of(now)
          : PointInTimeView.of(now, position, differences, source, opener);
    } catch (IOException e) {
      throw new IndexException("The index cannot be built up to position " + position, e);
    }
  }
}
