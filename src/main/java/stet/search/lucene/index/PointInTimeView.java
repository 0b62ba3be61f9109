package stet.search.lucene.index;

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
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.Timeline;
import stet.search.RevisionSource;
import stet.search.VersionState;

/**
 * View of the index as it was at an earlier position. It is a view of the current index that hides
 * the blocks of articles whose history was rewritten since then, joined with a small index in
 * memory that holds these blocks as they were.
 */
final class PointInTimeView implements IndexView {

  /**
   * The largest number of versions that are derived again for a view: some 400 are derived in a
   * second, while somebody waits for a page.
   */
  private static final int MOST_VERSIONS = 1_000;

  /**
   * The largest number of articles whose history is only longer now: it is read, and nothing is
   * derived again.
   */
  private static final int MOST_LONGER = 5_000;

  private final IndexView now;
  private final long position;
  private final VersionTable table;
  private final IndexReader reader;
  private final DirectoryReader rewritten;
  private final IndexSearcher searcher;

  private PointInTimeView(
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
   * Creates a view of the index as it was.
   *
   * @param differences the differences between {@code now} and the earlier position
   * @return empty if the articles that differ have too many versions
   */
  static Optional<IndexView> of(
      IndexView now,
      long position,
      RevisionSource.Differences differences,
      RevisionSource source,
      IndexOpener opener)
      throws IOException {
    if (differences.longer().size() > MOST_LONGER
        || countsMoreThan(MOST_VERSIONS, differences.rewritten(), position, source)) {
      return Optional.empty();
    }
    Map<ArticleId, @Nullable ArticleVersions> then = new HashMap<>();
    for (ArticleId article : differences.longer()) {
      ArticleVersions versions = now.versions().of(article);
      Timeline known = source.timeline(article, position).orElse(null);
      then.put(article, versions == null || known == null ? null : first(versions, known));
    }
    List<IndexReader> readers =
        HiddenArticlesReader.in(now.searcher().getIndexReader(), differences.rewritten());
    DirectoryReader built = built(differences.rewritten(), position, source, opener, then);
    readers.add(built);
    MultiReader all = new MultiReader(readers.toArray(IndexReader[]::new), false);
    return Optional.of(new PointInTimeView(now, position, now.versions().with(then), all, built));
  }

  private static ArticleVersions first(ArticleVersions versions, Timeline known) {
    long gap = known.gapAfter(known.last()).map(Instant::toEpochMilli).orElse(VersionState.NO_GAP);
    return versions.first(known.versions().size(), gap);
  }

  private static boolean countsMoreThan(
      int most, Collection<ArticleId> articles, long position, RevisionSource source) {
    int versions = 0;
    for (ArticleId article : articles) {
      versions += count(article, position, source);
      if (versions > most) {
        return true;
      }
    }
    return false;
  }

  private static int count(ArticleId article, long position, RevisionSource source) {
    return source.timeline(article, position).map(Timeline::versions).map(List::size).orElse(0);
  }

  private static DirectoryReader built(
      Set<ArticleId> articles,
      long position,
      RevisionSource source,
      IndexOpener opener,
      Map<ArticleId, @Nullable ArticleVersions> then)
      throws IOException {
    try (LuceneRevisionIndexer memory = opener.inMemory()) {
      source.derive(articles, position, memory);
      articles.forEach(article -> then.put(article, memory.table().of(article)));
      return memory.openReader();
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
