package stet.search.lucene.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/**
 * View of an index that hides articles for which a withholding was made or ended since they were
 * last derived. Such an article is hidden completely until it is derived again, which the process
 * that writes the index does at once.
 */
final class HiddenArticlesView implements IndexView {

  private final IndexView whole;
  private final VersionTable table;
  private final IndexSearcher searcher;

  /** Creates a view that owns another view, and closes it when it is closed itself. */
  HiddenArticlesView(IndexView whole, Collection<ArticleId> articles) throws IOException {
    this.whole = whole;
    Map<ArticleId, @Nullable ArticleVersions> none = new HashMap<>();
    articles.forEach(article -> none.put(article, null));
    this.table = whole.versions().with(none);
    IndexReader reader = whole.searcher().getIndexReader();
    this.searcher =
        new IndexSearcher(
            new MultiReader(
                HiddenArticlesReader.in(reader, articles).toArray(IndexReader[]::new), false));
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
    return whole.position();
  }

  @Override
  public boolean hidesArticles() {
    return true;
  }

  @Override
  public Set<String> languages() {
    return whole.languages();
  }

  @Override
  public void close() {
    whole.close();
  }
}
