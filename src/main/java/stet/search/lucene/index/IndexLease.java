package stet.search.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.search.IndexState;
import stet.search.RevisionIndexer;
import stet.search.RevisionSource;

/**
 * The lease of a generation of the index. It determines which generation this process uses, and
 * whether this process writes it (and so holds its lock) or only reads what another process
 * commits. Not safe for several threads.
 */
final class IndexLease {

  private static final Logger LOG = LoggerFactory.getLogger(IndexLease.class);

  private final IndexGenerations generations;
  private final RevisionSource source;
  private final IndexOpener opener;
  private final IndexViews views;
  private @Nullable Path generation;
  private @Nullable LuceneRevisionIndexer indexer;

  /** The generation that was begun last while another one was in use. */
  private @Nullable Path begun;

  /**
   * Creates a lease that does not hold a generation yet.
   *
   * @param source the source that decides whether an index can be used
   * @param views the views in which the commits of another process are shown
   */
  IndexLease(
      IndexGenerations generations, RevisionSource source, IndexOpener opener, IndexViews views) {
    this.generations = generations;
    this.source = source;
    this.opener = opener;
    this.views = views;
  }

  /** The writer, or null if this process does not hold the lock. */
  @Nullable LuceneRevisionIndexer indexer() {
    return indexer;
  }

  /** The generation in use; null before one is chosen and after it was given up. */
  @Nullable Path generation() {
    return generation;
  }

  /** Whether the generation in use is still the one that all processes are to use. */
  boolean isCurrent() throws IOException {
    return generations.current().equals(Optional.ofNullable(generation));
  }

  /** Chooses the generation to use, and decides whether to write it or only to read it. */
  void choose(boolean thoroughly) throws IOException {
    Optional<Path> pointed = generations.current();
    if (!pointed.equals(Optional.ofNullable(generation))) {
      letGo();
    }
    if (pointed.isPresent()) {
      switch (opener.open(pointed.get(), thoroughly)) {
        case OpenResult.Ready ready -> {
          adopt(pointed.get(), ready.indexer());
          generations.sweep();
          return;
        }
        case OpenResult.Locked locked -> {
          read(pointed.get());
          return;
        }
        case OpenResult.Unusable unusable ->
            LOG.warn("The index in {} is built anew: {}.", pointed.get(), unusable.reason());
      }
    }
    Path next = generations.create();
    LuceneRevisionIndexer builder = begin(next);
    generations.use(next);
    adopt(next, builder);
    generations.sweep();
  }

  /** Begins another generation, which no process uses yet, and returns its writer. */
  LuceneRevisionIndexer begin() throws IOException {
    begun = generations.create();
    return begin(begun);
  }

  private LuceneRevisionIndexer begin(Path empty) throws IOException {
    if (!(opener.open(empty, false) instanceof OpenResult.Ready ready)) {
      throw new IOException("a new index cannot be written: " + empty);
    }
    return ready.indexer();
  }

  /** Makes all processes use a generation that was built, and continues to write it. */
  void switchTo(RevisionIndexer builder) throws IOException {
    Path built = begun;
    if (built == null || !(builder instanceof LuceneRevisionIndexer ready)) {
      throw new IllegalArgumentException("only an index that was begun here can be used");
    }
    generations.use(built);
    letGo();
    adopt(built, ready);
  }

  /** Deletes the generations that no process uses. */
  void sweep() throws IOException {
    generations.sweep();
  }

  /** Gives up the lock and the generation. */
  void letGo() throws IOException {
    LuceneRevisionIndexer writing = indexer;
    indexer = null;
    generation = null;
    if (writing != null) {
      writing.close();
      generations.sweep();
    }
  }

  private void adopt(Path chosen, LuceneRevisionIndexer writing) {
    generation = chosen;
    indexer = writing;
  }

  /** Shows what the process that holds the lock has committed. */
  private void read(Path chosen) throws IOException {
    DirectoryReader shown = chosen.equals(generation) ? views.reader() : null;
    generation = chosen;
    try {
      DirectoryReader reader =
          shown == null
              ? DirectoryReader.open(FSDirectory.open(chosen))
              : DirectoryReader.openIfChanged(shown);
      if (reader == null) {
        return;
      }
      IndexState state = CommitData.state(reader.getIndexCommit().getUserData());
      if (source.objection(state, IndexFields.SCHEMA).isEmpty()) {
        views.show(new IndexSnapshot(reader, VersionTableReader.of(reader), state));
      } else {
        reader.close();
        views.show(IndexSnapshot.empty());
      }
    } catch (IndexNotFoundException e) {
      views.show(IndexSnapshot.empty()); // another process has just begun it
    }
  }
}
