package stet.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.search.IndexState;

/**
 * A snapshot of the index that can be searched. Its reader is closed when the snapshot and all its
 * leases are released.
 */
final class IndexSnapshot {

  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final VersionTable table;
  private final IndexState state;
  private final Set<String> languages;

  /**
   * Creates a snapshot that owns its reader.
   *
   * @param state the state of the archive that the snapshot contains
   */
  IndexSnapshot(DirectoryReader reader, VersionTable table, IndexState state) throws IOException {
    this((IndexReader) reader, table, state);
  }

  private IndexSnapshot(IndexReader reader, VersionTable table, IndexState state)
      throws IOException {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.table = table;
    this.state = state;
    this.languages = languages(reader);
  }

  /** The snapshot of an index that is empty or cannot be read. */
  static IndexSnapshot empty() {
    try {
      return new IndexSnapshot(new MultiReader(), VersionTable.EMPTY, IndexState.EMPTY);
    } catch (IOException e) {
      throw new UncheckedIOException("an empty reader cannot fail to be read", e);
    }
  }

  @Nullable DirectoryReader directoryReader() {
    return reader instanceof DirectoryReader directory ? directory : null;
  }

  VersionTable table() {
    return table;
  }

  /** The state of the archive that the snapshot contains. */
  IndexState state() {
    return state;
  }

  /** A view of the snapshot, or null if the snapshot is closed already. */
  @Nullable IndexView lease() {
    return reader.tryIncRef() ? new Lease() : null;
  }

  /** Releases the snapshot. Its reader is closed as soon as no lease is left. */
  void release() {
    try {
      reader.decRef();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the index", e);
    }
  }

  private static Set<String> languages(IndexReader reader) throws IOException {
    Set<String> languages = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.LANGUAGE.field());
      if (terms != null) {
        TermsEnum all = terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
          languages.add(term.utf8ToString());
        }
      }
    }
    return languages;
  }

  private final class Lease implements IndexView {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public IndexSearcher searcher() {
      return searcher;
    }

    @Override
    public VersionTable versions() {
      return table;
    }

    @Override
    public long position() {
      return state.position();
    }

    @Override
    public Set<String> languages() {
      return languages;
    }

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) {
        release();
      }
    }
  }
}
