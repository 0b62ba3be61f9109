package stet.indexing;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.revision.RevisionHistory;
import stet.search.IndexState;
import stet.search.NameFinder;
import stet.search.RevisionIndexer;
import stet.search.RevisionSource;
import stet.search.VersionState;

/**
 * Source of the revisions of an archive. It derives them in its own threads: several articles, or
 * several parts of a long article, at the same time.
 */
public final class ArchiveRevisions implements RevisionSource, AutoCloseable {

  private final Archive archive;
  private final RevisionHistory histories;
  private final int rules;
  private final TextSizeLimit limit = TextSizeLimit.of(Runtime.getRuntime().maxMemory());
  private final int threads;
  private final ExecutorService executor;

  /** Creates a source that derives revisions by the rules of this version of Stet. */
  public ArchiveRevisions(Archive archive, RevisionHistory histories) {
    this(archive, histories, RevisionHistory.RULES);
  }

  /**
   * Creates a source that derives revisions by the rules with a given number.
   *
   * @param rules the number of the rules, which is stored with an index that they filled
   */
  public ArchiveRevisions(Archive archive, RevisionHistory histories, int rules) {
    this.archive = archive;
    this.histories = histories;
    this.rules = rules;
    this.threads = Runtime.getRuntime().availableProcessors();
    this.executor =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("stet-index-", 1).factory());
  }

  Archive archive() {
    return archive;
  }

  /** Begins to derive revisions for an index. The batch must be closed before the index. */
  DerivationBatch begin(RevisionIndexer indexer) {
    return new DerivationBatch(archive, histories, limit, executor, threads * 4, indexer);
  }

  @Override
  public Optional<String> objection(IndexState state, int schema) {
    return IndexProvenance.of(schema, rules).objection(state, archive);
  }

  @Override
  public IndexState beginning(int schema) {
    return IndexProvenance.of(schema, rules).state(0, archive.generation(), archive);
  }

  @Override
  public boolean hasWithholdingsSince(long generation) {
    return archive.generation() != generation;
  }

  @Override
  public Set<ArticleId> concernedSince(long generation, NameFinder names) throws IOException {
    return WithholdingImpact.articles(archive.withholdings(generation), names);
  }

  @Override
  public Differences differences(long indexed, long position, boolean withLonger) {
    long latest = archive.position();
    Set<ArticleId> rewritten = new TreeSet<>(archive.rewritten(position, latest));
    if (indexed < position) {
      rewritten.addAll(archive.changed(indexed, position));
    }
    Set<ArticleId> longer = new TreeSet<>();
    if (withLonger) {
      longer.addAll(archive.changed(position, latest));
      longer.removeAll(rewritten);
    }
    return new Differences(rewritten, longer);
  }

  @Override
  public Optional<Timeline> timeline(ArticleId article, long position) {
    return archive.timeline(article, position);
  }

  @Override
  public void derive(Collection<ArticleId> articles, long position, RevisionIndexer into)
      throws IOException {
    Map<ArticleId, List<VersionState>> derived = new HashMap<>();
    try (DerivationBatch batch = begin(into)) {
      for (ArticleId article : articles) {
        derived.put(article, batch.reconcile(article, List.of(), position));
      }
      batch.finish();
    }
    into.replaceVersions(derived);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
