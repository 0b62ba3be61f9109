package stet.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.archive.Archive;

/**
 * Which generation of the index this process uses, and whether it holds the lock and so writes it,
 * or only reads what another commits. Not safe for several threads.
 */
final class Tenure {

  private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

  private final Generations generations;
  private final Archive archive;
  private final Identity identity;
  private final Workers workers;
  private final Views views;
  private final Cadence cadence;
  private @Nullable Path generation;
  private @Nullable Indexer indexer;

  /**
   * @param identity what an index has to be made by, and of, to be used
   * @param views where what another process commits is shown
   * @param cadence in which what this one writes is shown
   */
  Tenure(
      Generations generations,
      Archive archive,
      Identity identity,
      Workers workers,
      Views views,
      Cadence cadence) {
    this.generations = generations;
    this.archive = archive;
    this.identity = identity;
    this.workers = workers;
    this.views = views;
    this.cadence = cadence;
  }

  /** What writes, where this process holds the lock. */
  @Nullable Indexer indexer() {
    return indexer;
  }

  /** The generation in use, null before there is one and after a failure. */
  @Nullable Path generation() {
    return generation;
  }

  /** Whether the generation in use is still the one that all processes are pointed to. */
  boolean isCurrent() throws IOException {
    return generations.current().equals(Optional.ofNullable(generation));
  }

  /** Finds the generation to use, and whether to write it or only to read it. */
  void choose(boolean thoroughly) throws IOException {
    Optional<Path> pointed = generations.current();
    if (!pointed.equals(Optional.ofNullable(generation))) {
      letGo();
    }
    if (pointed.isPresent()) {
      switch (Opening.of(pointed.get(), identity, workers, thoroughly)) {
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
    Indexer builder = begin(next);
    generations.use(next);
    adopt(next, builder);
    generations.sweep();
  }

  /** A directory for another generation, that nobody uses yet. */
  Path create() throws IOException {
    return generations.create();
  }

  /** What writes a generation that is still empty. */
  Indexer begin(Path empty) throws IOException {
    if (!(Opening.of(empty, identity, workers, false) instanceof Opened.Ready ready)) {
      throw new IOException("a new index cannot be written: " + empty);
    }
    return ready.indexer();
  }

  /** Points all processes to a generation that was built, and goes on writing it. */
  void switchTo(Path built, Indexer builder) throws IOException {
    generations.use(built);
    letGo();
    adopt(built, builder);
  }

  /** Deletes what nobody uses. */
  void sweep() throws IOException {
    generations.sweep();
  }

  /** Gives up the lock, and the generation. */
  void letGo() throws IOException {
    Indexer writing = indexer;
    indexer = null;
    generation = null;
    if (writing != null) {
      writing.close();
      generations.sweep();
    }
  }

  /** After a failure: whatever was not committed is taken in again. */
  void abandon() {
    try {
      letGo();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The failed index did not close: {}", e.toString());
    }
  }

  private void adopt(Path chosen, Indexer writing) throws IOException {
    generation = chosen;
    indexer = writing;
    cadence.show(writing);
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
      Map<String, String> commit = reader.getIndexCommit().getUserData();
      if (identity.made(commit) && Identity.madeOf(archive, commit)) {
        views.show(
            new Snapshot(
                reader, Tables.of(reader), Identity.position(commit), Identity.generation(commit)));
      } else {
        reader.close();
        views.show(Snapshot.empty());
      }
    } catch (IndexNotFoundException e) {
      views.show(Snapshot.empty()); // begun a moment ago
    }
  }
}
