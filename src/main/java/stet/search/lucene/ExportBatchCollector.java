package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;

/**
 * Collector of the next few results of a query, in the order of an export: articles by id, their
 * versions by time, the edits of a version by their place. It never holds more than one batch,
 * regardless of the number of results.
 */
final class ExportBatchCollector extends SimpleCollector {

  /**
   * The place of a result among all results.
   *
   * @param high the first bits of the name of the result's article ({@link ArticleNames}); {@code
   *     low} holds the other bits
   * @param content the head of the hash of the version's content, which distinguishes versions with
   *     the same time
   * @param document the number of the result's document in the whole index
   */
  record Place(long high, int low, long seen, long content, int document) {

    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::high)
            .thenComparingInt(Place::low)
            .thenComparingLong(Place::seen)
            .thenComparing(Place::content, Long::compareUnsigned)
            .thenComparingInt(Place::document);
  }

  private final ArticleNames names;
  private final int most;
  private final @Nullable Place after;

  private final PriorityQueue<Place> kept = new PriorityQueue<>(Place.ORDER.reversed());

  private int base;
  private ArticleNames.Names segment = ArticleNames.Names.NONE;
  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private NumericDocValues contents = DocValues.emptyNumeric();

  /**
   * Creates a collector that keeps the first {@code most} results after {@code after}, or the very
   * first results if that is null.
   */
  ExportBatchCollector(ArticleNames names, int most, @Nullable Place after) {
    this.names = names;
    this.most = most;
    this.after = after;
  }

  /** The places of the results, in order. */
  Deque<Place> places() {
    List<Place> places = new ArrayList<>(kept);
    places.sort(Place.ORDER);
    return new ArrayDeque<>(places);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    base = context.docBase;
    segment = names.of(context.reader());
    articles = ArticleNames.ordinals(context.reader());
    times =
        DocValues.unwrapSingleton(
            DocValues.getSortedNumeric(context.reader(), IndexFields.SEEN.field()));
    contents = DocValues.getNumeric(context.reader(), IndexFields.CONTENT.field());
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    int article = segment.number(articles.ordValue());
    long high = names.high(article);
    if ((after != null && high < after.high())
        || (kept.size() == most && high > kept.element().high())) {
      return;
    }
    times.advanceExact(doc);
    contents.advanceExact(doc);
    Place place =
        new Place(high, names.low(article), times.longValue(), contents.longValue(), base + doc);
    if (after != null && Place.ORDER.compare(place, after) <= 0) {
      return;
    }
    kept.add(place);
    if (kept.size() > most) {
      kept.remove();
    }
  }
}
