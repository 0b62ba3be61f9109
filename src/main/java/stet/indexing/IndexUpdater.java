package stet.indexing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.search.IndexState;
import stet.search.RevisionIndexer;
import stet.search.VersionState;

/** Takes the archive into one index, up to a position that rises. Not safe for several threads. */
final class IndexUpdater {

  private final ArchiveRevisions revisions;
  private final RevisionIndexer indexer;
  private final Archive archive;
  private final Deque<ArticleId> waiting = new ArrayDeque<>();
  private long waitingUpTo;
  private long position;
  private long committed;
  private long generation;

  /** Goes on from what the index had taken in when it was last committed. */
  IndexUpdater(ArchiveRevisions revisions, RevisionIndexer indexer) {
    this.revisions = revisions;
    this.indexer = indexer;
    this.archive = revisions.archive();
    IndexState state = indexer.committed();
    this.position = state.position();
    this.committed = state.position();
    this.generation = state.generation();
  }

  /** Whether it is that index that the archive is taken into. */
  @SuppressWarnings("ReferenceEquality") // an index is filled by one object
  boolean fills(RevisionIndexer other) {
    return indexer == other;
  }

  RevisionIndexer indexer() {
    return indexer;
  }

  /** Up to where everything is taken in. */
  long position() {
    return position;
  }

  /** Number of versions that are in. */
  long versions() {
    return indexer.count();
  }

  /**
   * Takes in what was observed up to that position, for about so long.
   *
   * @return whether it is all taken in
   */
  boolean take(long upTo, long nanos) throws IOException {
    long deadline = System.nanoTime() + nanos;
    if (waiting.isEmpty() && upTo > position) {
      waiting.addAll(archive.changed(position, upTo));
      waitingUpTo = upTo;
    }
    Map<ArticleId, List<VersionState>> changed = new HashMap<>();
    try (DerivationBatch batch = revisions.begin(indexer)) {
      while (!waiting.isEmpty() && System.nanoTime() < deadline) {
        ArticleId article = waiting.removeFirst();
        changed.put(article, batch.reconcile(article, indexer.versions(article), waitingUpTo));
      }
      batch.finish();
    }
    indexer.replaceVersions(changed);
    if (waiting.isEmpty()) {
      position = Math.max(position, waitingUpTo);
    }
    return position >= upTo;
  }

  /**
   * Derives again whatever was withheld or released since: what is said of it is another now.
   *
   * @return whether there was anything
   */
  boolean applyWithholdings() throws IOException {
    long now = archive.generation();
    if (now == generation) {
      return false;
    }
    List<Withholding> changed = archive.withholdings(generation);
    List<ArticleId> concerned = List.copyOf(WithholdingImpact.articles(changed, indexer.names()));
    for (ArticleId article : concerned) {
      indexer.remove(article);
    }
    revisions.derive(concerned, Math.max(position, waitingUpTo), indexer);
    generation = now;
    if (changed.stream().anyMatch(Withholding::erased)) {
      indexer.purge();
    }
    return true;
  }

  /** Makes all that was taken in findable. */
  void show() throws IOException {
    indexer.show(new IndexState(position, generation, indexer.committed().provenance()));
  }

  /** Whether something is not on disk yet. */
  boolean isDirty() {
    return position != committed || indexer.hasUncommittedChanges();
  }

  /** Makes what was taken in last, and lets other processes read it. */
  void commit() throws IOException {
    indexer.commit(IndexProvenance.at(position, generation, indexer.committed(), archive));
    committed = position;
  }
}
