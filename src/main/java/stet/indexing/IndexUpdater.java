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

/**
 * Updater that brings one index up to date with the archive, article by article. Not safe for
 * several threads.
 */
final class IndexUpdater {

  private final ArchiveRevisions revisions;
  private final RevisionIndexer indexer;
  private final Archive archive;
  private final Deque<ArticleId> waiting = new ArrayDeque<>();
  private long waitingUpTo;
  private long position;
  private long committed;
  private long generation;

  /** Creates an updater that continues from the last commit of the index. */
  IndexUpdater(ArchiveRevisions revisions, RevisionIndexer indexer) {
    this.revisions = revisions;
    this.indexer = indexer;
    this.archive = revisions.archive();
    IndexState state = indexer.committed();
    this.position = state.position();
    this.committed = state.position();
    this.generation = state.generation();
  }

  /** Whether this updater writes to an indexer. */
  @SuppressWarnings("ReferenceEquality") // each index has only one indexer
  boolean fills(RevisionIndexer other) {
    return indexer == other;
  }

  RevisionIndexer indexer() {
    return indexer;
  }

  /** The archive position up to which everything is indexed. */
  long position() {
    return position;
  }

  /** The number of versions in the index. */
  long versions() {
    return indexer.count();
  }

  /**
   * Indexes the observations up to a position, but stops after about {@code nanos} nanoseconds.
   *
   * @return whether all of them are indexed
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
   * Derives the articles again for which something was withheld or released since the last call,
   * because their visible texts have changed.
   *
   * @return whether the withholdings have changed
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

  /** Makes all additions visible to searches. */
  void show() throws IOException {
    indexer.show(new IndexState(position, generation, indexer.committed().provenance()));
  }

  /** Whether there are changes that are not on disk yet. */
  boolean isDirty() {
    return position != committed || indexer.hasUncommittedChanges();
  }

  /** Makes all additions durable, and visible to other processes. */
  void commit() throws IOException {
    indexer.commit(IndexProvenance.at(position, generation, indexer.committed(), archive));
    committed = position;
  }
}
