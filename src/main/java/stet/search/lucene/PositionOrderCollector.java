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
 * Collector of the results at the first few archive positions, or instants, counted from either
 * end.
 */
final class PositionOrderCollector extends SimpleCollector {

  private final IndexFields field;
  private final int limit;
  private final Comparator<Long> order;
  private final TreeMap<Long, List<Integer>> documents;
  private boolean more;
  private int base;
  private NumericDocValues recorded = DocValues.emptyNumeric();

  PositionOrderCollector(IndexFields field, int limit, boolean newestFirst) {
    this.field = field;
    this.limit = limit;
    this.order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    this.documents = new TreeMap<>(order);
  }

  /** The documents in order of positions, then in order of the index. */
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
    recorded =
        DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), field.field()));
  }

  @Override
  public void collect(int doc) throws IOException {
    recorded.advanceExact(doc);
    long position = recorded.longValue();
    List<Integer> known = documents.get(position);
    if (known != null) {
      known.add(base + doc);
      return;
    }
    if (documents.size() == limit) {
      more = true;
      if (order.compare(position, documents.lastKey()) > 0) {
        return;
      }
      documents.pollLastEntry();
    }
    documents.put(position, new ArrayList<>(List.of(base + doc)));
  }
}
