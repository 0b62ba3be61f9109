package stet.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Timeline;

/**
 * The index as it was at an earlier position: a view of today's in which the blocks of the articles
 * whose history was rewritten since are hidden, beside a small index in memory of their blocks as
 * they were.
 */
final class Past implements IndexView {

  /** Some 400 are made in a second, while somebody waits for a page. */
  private static final int MOST_VERSIONS = 1_000;

  /** Whose history is read, and nothing of it made. */
  private static final int MOST_LONGER = 5_000;

  private final IndexView now;
  private final long position;
  private final VersionTable table;
  private final IndexReader reader;
  private final DirectoryReader rewritten;
  private final IndexSearcher searcher;

  private Past(
      IndexView now,
      long position,
      VersionTable table,
      IndexReader reader,
      DirectoryReader rewritten) {
    this.now = now;
    this.position = position;
    this.table = table;
    this.reader = reader;
    this.rewritten = rewritten;
    this.searcher = new IndexSearcher(reader);
  }

  /**
   * The index as it was.
   *
   * @param otherwise the articles that are not in {@code now} as they were
   * @param longer those that have the same versions as then, and perhaps more behind them
   * @return empty where they have too many versions
   */
  static Optional<IndexView> of(
      IndexView now,
      long position,
      Set<ArticleId> otherwise,
      Set<ArticleId> longer,
      Workers workers)
      throws IOException {
    if (longer.size() > MOST_LONGER
        || countsMoreThan(MOST_VERSIONS, otherwise, position, workers.archive())) {
      return Optional.empty();
    }
    Map<ArticleId, @Nullable ArticleVersions> then = new HashMap<>();
    for (ArticleId article : longer) {
      ArticleVersions versions = now.versions().of(article);
      Timeline known = workers.archive().timeline(article, position).orElse(null);
      then.put(article, versions == null || known == null ? null : first(versions, known));
    }
    List<IndexReader> readers = HiddenArticles.in(now.searcher().getIndexReader(), otherwise);
    DirectoryReader built = built(otherwise, position, workers, then);
    readers.add(built);
    MultiReader all = new MultiReader(readers.toArray(IndexReader[]::new), false);
    return Optional.of(new Past(now, position, now.versions().with(then), all, built));
  }

  private static ArticleVersions first(ArticleVersions versions, Timeline known) {
    long gap =
        known.gapAfter(known.last()).map(Instant::toEpochMilli).orElse(ArticleVersions.NO_GAP);
    return versions.first(known.versions().size(), gap);
  }

  private static boolean countsMoreThan(
      int most, Collection<ArticleId> articles, long position, Archive archive) {
    int versions = 0;
    for (ArticleId article : articles) {
      versions += count(article, position, archive);
      if (versions > most) {
        return true;
      }
    }
    return false;
  }

  private static int count(ArticleId article, long position, Archive archive) {
    return archive.timeline(article, position).map(Timeline::versions).map(List::size).orElse(0);
  }

  private static DirectoryReader built(
      Set<ArticleId> articles,
      long position,
      Workers workers,
      Map<ArticleId, @Nullable ArticleVersions> then)
      throws IOException {
    ByteBuffersDirectory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig());
        Workers.Shift shift = workers.begin(writer)) {
      for (ArticleId article : articles) {
        then.put(article, shift.reconcile(article, null, position));
      }
      shift.finish();
      writer.commit();
      return DirectoryReader.open(memory);
    }
  }

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
    return position;
  }

  @Override
  public Set<String> languages() {
    return now.languages();
  }

  @Override
  public void close() {
    try {
      reader.close();
      rewritten.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close an index in memory", e);
    }
  }
}
