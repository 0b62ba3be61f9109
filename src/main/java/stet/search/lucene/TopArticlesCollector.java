package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import stet.search.Question.Order;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.article.SegmentBlocks;

/**
 * Collector of the first articles of an answer, in order. It skips results that cannot be among
 * these articles; if they are sorted by relevance, Lucene itself skips whole blocks of documents.
 * It does not support the order by number of results, for which every result has to be counted.
 */
final class TopArticlesCollector extends SimpleCollector {

  private final Order order;
  private final int most;
  private final ArticleNames names;

  /** The keys of the articles that are among the first so far, by article number. */
  private final Map<Integer, ArticleSortKey> keys = new HashMap<>();

  private final TreeMap<ArticleSortKey, Integer> first;

  /** The key of the last of these articles, once there are as many as are wanted. */
  private @Nullable ArticleSortKey last;

  private SegmentBlocks blocks = SegmentBlocks.NONE;
  private ResultSortScores points = ResultSortScores.NONE;
  private @Nullable Scorable scorer;

  /**
   * @param most the number of articles wanted, at least 1
   */
  TopArticlesCollector(Order order, int most, ArticleNames names) {
    if (order.needsAllResults()) {
      throw new IllegalArgumentException("all that was found has to be counted");
    }
    this.order = order;
    this.most = most;
    this.names = names;
    this.first = new TreeMap<>(ArticleSortKey.by(order));
  }

  /** The articles after a key, in order. */
  List<ArticleSortKey> behind(@Nullable ArticleSortKey after) {
    Comparator<ArticleSortKey> by = ArticleSortKey.by(order);
    List<ArticleSortKey> behind = new ArrayList<>();
    for (ArticleSortKey key : first.keySet()) {
      if (after == null || by.compare(key, after) > 0) {
        behind.add(key);
      }
    }
    return behind;
  }

  /** Joins these articles with those of another collector. */
  TopArticlesCollector and(TopArticlesCollector other) {
    scorer = null;
    other.first.forEach((key, article) -> add(article, key));
    return this;
  }

  @Override
  public ScoreMode scoreMode() {
    return order == Order.BEST ? ScoreMode.TOP_SCORES : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public void setScorer(Scorable scorer) throws IOException {
    this.scorer = scorer;
    passOver();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    blocks = names.of(context.reader()).blocks();
    points = ResultSortScores.in(context.reader(), order);
  }

  @Override
  public void collect(int doc) throws IOException {
    float value = points.of(doc, scorer);
    ArticleSortKey end = last;
    if (end != null && order != Order.NEWEST && order != Order.OLDEST && value < end.score()) {
      return;
    }
    int block = blocks.of(doc);
    long time = blocks.seen(block);
    if (end != null && isBehind(value, time, end)) {
      return;
    }
    int article = blocks.article(block);
    ArticleSortKey known = keys.get(article);
    add(
        article,
        new ArticleSortKey(value, time, known == null ? names.id(article) : known.article()));
    passOver();
  }

  private boolean isBehind(float value, long time, ArticleSortKey end) {
    return switch (order) {
      case NEWEST -> time < end.seen();
      case OLDEST -> time > end.seen();
      default -> value == end.score() && time < end.seen();
    };
  }

  private void add(int article, ArticleSortKey key) {
    ArticleSortKey known = keys.get(article);
    if (known != null) {
      if (ArticleSortKey.by(order).compare(key, known) >= 0) {
        return;
      }
      first.remove(known);
    }
    keys.put(article, key);
    first.put(key, article);
    if (first.size() > most) {
      keys.remove(first.pollLastEntry().getValue());
    }
    if (first.size() == most) {
      last = first.lastKey();
    }
  }

  /**
   * Tells Lucene which scores are too low to matter. Equal scores are ordered by time, so a score
   * only fails to matter if it is lower than the last article's even after rounding.
   */
  private void passOver() throws IOException {
    ArticleSortKey end = last;
    if (order == Order.BEST && end != null && scorer != null) {
      scorer.setMinCompetitiveScore(ResultSortScores.least(end.score()));
    }
  }
}
