package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import stet.search.lucene.index.IndexFields;

/**
 * Collector of the results at the first few archive positions, counted from either end. Positions
 * are in numerical order, or in the order of the times at which the versions were first seen.
 */
final class PositionOrderCollector extends SimpleCollector {

  /**
   * The place of a step in the order.
   *
   * @param value the value of the field that steps are sorted by
   * @param recorded the archive position of the step, which orders steps with the same value
   */
  private record Place(long value, long recorded) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byValue = Long.compare(value, other.value);
      return byValue != 0 ? byValue : Long.compare(recorded, other.recorded);
    }
  }

  private final IndexFields field;
  private final int limit;
  private final Comparator<Place> order;
  private final TreeMap<Place, List<Integer>> documents;
  private boolean more;
  private int base;
  private NumericDocValues values = DocValues.emptyNumeric();
  private NumericDocValues recorded = DocValues.emptyNumeric();

  PositionOrderCollector(IndexFields field, int limit, boolean newestFirst) {
    this.field = field;
    this.limit = limit;
    this.order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    this.documents = new TreeMap<>(order);
  }

  /**
   * The documents in order of their places; documents with the same place are in the order of the
   * index.
   */
  List<Integer> documents() {
    return documents.values().stream().flatMap(List::stream).toList();
  }

  /** Whether there are results at further positions. */
  boolean more() {
    return more;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    base = context.docBase;
    values = numbers(context, field);
    recorded = numbers(context, IndexFields.RECORDED);
  }

  private static NumericDocValues numbers(LeafReaderContext context, IndexFields field)
      throws IOException {
    return DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), field.field()));
  }

  @Override
  public void collect(int doc) throws IOException {
    values.advanceExact(doc);
    recorded.advanceExact(doc);
    Place place = new Place(values.longValue(), recorded.longValue());
    List<Integer> known = documents.get(place);
    if (known != null) {
      known.add(base + doc);
      return;
    }
    if (documents.size() == limit) {
      more = true;
      if (order.compare(place, documents.lastKey()) > 0) {
        return;
      }
      documents.pollLastEntry();
    }
    documents.put(place, new ArrayList<>(List.of(base + doc)));
  }
}
