package stet.search.lucene.index;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.WildcardQuery;
import stet.model.ArticleId;
import stet.model.Withholding;
import stet.search.NameFinder;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/** Finder of names in the texts and labels of an index. */
final class IndexedNameFinder implements NameFinder {

  private final IndexSearcher searcher;

  IndexedNameFinder(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public Set<ArticleId> articlesNaming(String name) throws IOException {
    return found(searcher, named(name));
  }

  @Override
  public Set<ArticleId> articlesWithNameLeftOut() throws IOException {
    return found(searcher, leftOut());
  }

  /**
   * A query for texts and labels in which each word of the name is contained in some word, in any
   * order.
   */
  private static Query named(String name) {
    boolean spaced =
        TextAnalysis.words(name, "und").size()
            == name.strip().split("[^\\p{L}\\p{M}\\p{N}]+").length;
    if (!spaced) {
      return MatchAllDocsQuery.INSTANCE; // in a script without spaces, words depend on the context
    }
    BooleanQuery.Builder text = new BooleanQuery.Builder();
    BooleanQuery.Builder label = new BooleanQuery.Builder();
    for (WordToken token : TextAnalysis.words(name, "und")) {
      String within = "*" + token.word() + "*";
      text.add(new WildcardQuery(new Term(IndexFields.TEXT.field(), within)), Occur.FILTER);
      label.add(new WildcardQuery(new Term(IndexFields.LABEL.field(), within)), Occur.FILTER);
    }
    return new BooleanQuery.Builder()
        .add(text.build(), Occur.SHOULD)
        .add(label.build(), Occur.SHOULD)
        .build();
  }

  /** A query for texts and labels from which a name was removed. */
  private static Query leftOut() {
    PhraseQuery.Builder text = new PhraseQuery.Builder();
    TextAnalysis.words(Withholding.NAME_LEFT_OUT, "und")
        .forEach(token -> text.add(new Term(IndexFields.TEXT.field(), token.word())));
    String label = "*" + TextAnalysis.fold(Withholding.NAME_LEFT_OUT) + "*";
    return new BooleanQuery.Builder()
        .add(text.build(), Occur.SHOULD)
        .add(new WildcardQuery(new Term(IndexFields.LABEL.field(), label)), Occur.SHOULD)
        .build();
  }

  private static Set<ArticleId> found(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(
        query,
        new CollectorManager<Articles, Set<ArticleId>>() {
          @Override
          public Articles newCollector() {
            return new Articles();
          }

          @Override
          public Set<ArticleId> reduce(java.util.Collection<Articles> collectors) {
            Set<ArticleId> all = new TreeSet<>();
            collectors.forEach(each -> all.addAll(each.found));
            return all;
          }
        });
  }

  private static final class Articles extends SimpleCollector {
    private final Set<ArticleId> found = new TreeSet<>();
    private SortedSetDocValues ids = DocValues.emptySortedSet();

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
      ids = DocValues.getSortedSet(context.reader(), IndexFields.ARTICLE.field());
    }

    @Override
    public void collect(int doc) throws IOException {
      if (ids.advanceExact(doc)) {
        found.add(new ArticleId(ids.lookupOrd(ids.nextOrd()).utf8ToString()));
      }
    }

    @Override
    public void setScorer(Scorable scorer) {}

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
