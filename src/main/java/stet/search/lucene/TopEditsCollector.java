package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.search.Question;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;

/** Collector of the few best results (edits or versions) in each article of a page. */
final class TopEditsCollector extends SimpleCollector {

  /**
   * An edit or a version that was found.
   *
   * @param doc the number of the document in the whole index
   * @param content the head of the hash of the version's content
   */
  record FoundDocument(int doc, ArticleSortKey key, long content) {}

  private final Question.Order order;
  private final int most;
  private final Comparator<FoundDocument> by;
  private final Map<ArticleId, PriorityQueue<FoundDocument>> best = new HashMap<>();
  private final Map<ArticleId, Integer> counts = new HashMap<>();

  private int base;
  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private NumericDocValues contents = DocValues.emptyNumeric();
  private ResultSortScores points = ResultSortScores.NONE;
  private final Map<Integer, ArticleId> ids = new HashMap<>();
  private @Nullable Scorable scorer;

  /**
   * Creates a collector that keeps the first {@code most} results of each article, in the same
   * order as the articles. Equal results (edits of one version) are in the order of the text.
   */
  TopEditsCollector(Question.Order order, int most) {
    this.order = order;
    this.most = most;
    this.by =
        Comparator.comparing(FoundDocument::key, ArticleSortKey.by(order))
            .thenComparing(
                FoundDocument::content, Long::compareUnsigned) // for versions of the same time
            .thenComparingInt(FoundDocument::doc);
  }

  /** The number of results in an article, including those not kept. */
  int count(ArticleId article) {
    return counts.getOrDefault(article, 0);
  }

  /** The best results of an article, the best first. */
  List<FoundDocument> of(ArticleId article) {
    List<FoundDocument> found =
        new ArrayList<>(
            (Collection<FoundDocument>) best.getOrDefault(article, new PriorityQueue<>()));
    found.sort(by);
    return found;
  }

  /** Joins these results with those of another collector for other segments. */
  TopEditsCollector and(TopEditsCollector other) {
    other.counts.forEach((article, count) -> counts.merge(article, count, Integer::sum));
    other.best.forEach((article, kept) -> kept.forEach(found -> keep(article, found)));
    return this;
  }

  @Override
  public ScoreMode scoreMode() {
    return ResultSortScores.mode(order);
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    base = context.docBase;
    articles = ArticleNames.ordinals(context.reader());
    times =
        DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(context.reader(), IndexFields.SEEN.field()));
    points = ResultSortScores.in(context.reader(), order);
    contents = DocValues.getNumeric(context.reader(), IndexFields.CONTENT.field());
    ids.clear();
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    times.advanceExact(doc);
    contents.advanceExact(doc);
    ArticleId article = article(articles.ordValue());
    ArticleSortKey key = new ArticleSortKey(points.of(doc, scorer), times.longValue(), article);
    counts.merge(article, 1, Integer::sum);
    keep(article, new FoundDocument(base + doc, key, contents.longValue()));
  }

  private void keep(ArticleId article, FoundDocument found) {
    PriorityQueue<FoundDocument> kept =
        best.computeIfAbsent(article, any -> new PriorityQueue<>(by.reversed()));
    kept.add(found);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  private ArticleId article(int ordinal) throws IOException {
    ArticleId known = ids.get(ordinal);
    if (known == null) {
      known = new ArticleId(articles.lookupOrd(ordinal).utf8ToString());
      ids.put(ordinal, known);
    }
    return known;
  }
}
