package stet.search.lucene;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import stet.model.ArticleId;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;

/** Collector of the version numbers found in each article. */
final class MatchingVersionsCollector extends SimpleCollector {

  /** The data of one article in one segment. */
  private record Holder(ArticleVersions versions, BitSet numbers) {}

  private final IndexView view;
  private final Map<ArticleId, BitSet> found = new HashMap<>();

  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private NumericDocValues contents = DocValues.emptyNumeric();
  private final Map<Integer, Holder> holders = new HashMap<>();

  MatchingVersionsCollector(IndexView view) {
    this.view = view;
  }

  /** The numbers of an article's versions that were found. */
  BitSet of(ArticleId article) {
    return found.getOrDefault(article, new BitSet());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    articles = ArticleNames.ordinals(context.reader());
    times =
        DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(context.reader(), IndexFields.SEEN.field()));
    contents = DocValues.getNumeric(context.reader(), IndexFields.CONTENT.field());
    holders.clear();
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    times.advanceExact(doc);
    contents.advanceExact(doc);
    Holder holder = holder(articles.ordValue());
    int number = holder.versions().number(times.longValue(), contents.longValue());
    if (number == 0) {
      throw new IllegalStateException("a version is not in the table of versions");
    }
    holder.numbers().set(number);
  }

  private Holder holder(int ordinal) throws IOException {
    Holder known = holders.get(ordinal);
    if (known == null) {
      ArticleId article = new ArticleId(articles.lookupOrd(ordinal).utf8ToString());
      known =
          new Holder(
              LatestVersionReader.versions(view, article),
              found.computeIfAbsent(article, any -> new BitSet()));
      holders.put(ordinal, known);
    }
    return known;
  }
}
