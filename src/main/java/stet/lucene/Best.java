package stet.lucene;

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
import stet.index.Fields;
import stet.lucene.article.ArticleNames;
import stet.model.ArticleId;
import stet.search.Question;

/** Keeps the few best of what is found in each article of a page. */
final class Best extends SimpleCollector {

  /**
   * An edit or a version that was found.
   *
   * @param doc its number in the whole index
   * @param content head of the hash of the version's content
   */
  record Found(int doc, Key key, long content) {}

  private final Question.Order order;
  private final int most;
  private final Comparator<Found> by;
  private final Map<ArticleId, PriorityQueue<Found>> best = new HashMap<>();
  private final Map<ArticleId, Integer> counts = new HashMap<>();

  private int base;
  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private NumericDocValues contents = DocValues.emptyNumeric();
  private Points points = Points.NONE;
  private final Map<Integer, ArticleId> ids = new HashMap<>();
  private @Nullable Scorable scorer;

  /**
   * Keeps {@code most} of each article, in the order of the articles; of equals (edits of one
   * version) those that stand first.
   */
  Best(Question.Order order, int most) {
    this.order = order;
    this.most = most;
    this.by =
        Comparator.comparing(Found::key, Key.by(order))
            .thenComparing(Found::content, Long::compareUnsigned) // two versions of one instant
            .thenComparingInt(Found::doc);
  }

  /** How much was found in an article, kept or not. */
  int count(ArticleId article) {
    return counts.getOrDefault(article, 0);
  }

  /** The best of an article, best first. */
  List<Found> of(ArticleId article) {
    List<Found> found =
        new ArrayList<>((Collection<Found>) best.getOrDefault(article, new PriorityQueue<>()));
    found.sort(by);
    return found;
  }

  /** These with what another has kept of other segments. */
  Best and(Best other) {
    other.counts.forEach((article, count) -> counts.merge(article, count, Integer::sum));
    other.best.forEach((article, kept) -> kept.forEach(found -> keep(article, found)));
    return this;
  }

  @Override
  public ScoreMode scoreMode() {
    return Points.mode(order);
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
            DocValues.getSortedNumeric(context.reader(), Fields.SEEN.field()));
    points = Points.in(context.reader(), order);
    contents = DocValues.getNumeric(context.reader(), Fields.CONTENT.field());
    ids.clear();
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    times.advanceExact(doc);
    contents.advanceExact(doc);
    ArticleId article = article(articles.ordValue());
    Key key = new Key(points.of(doc, scorer), times.longValue(), article);
    counts.merge(article, 1, Integer::sum);
    keep(article, new Found(base + doc, key, contents.longValue()));
  }

  private void keep(ArticleId article, Found found) {
    PriorityQueue<Found> kept =
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
