package stet.search.lucene;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;

/** Buffer of matching documents, for a collector that must receive all of them from one thread. */
final class MatchBuffer extends SimpleCollector {

  /** The matches of each segment, by the segment's ordinal in the index. */
  private final SortedMap<Integer, SegmentMatches> segments = new TreeMap<>();

  private FixedBitSet documents = new FixedBitSet(0);

  private record SegmentMatches(LeafReaderContext segment, FixedBitSet documents) {}

  /** Joins this buffer with the buffer of other segments. */
  MatchBuffer and(MatchBuffer other) {
    segments.putAll(other.segments);
    return this;
  }

  /**
   * Passes all matches on to a collector in the order of the index, as if it had collected them
   * itself.
   */
  void to(Collector collector) throws IOException {
    for (SegmentMatches found : segments.values()) {
      LeafCollector taking = collector.getLeafCollector(found.segment());
      found.documents().forEach(0, found.documents().length(), 0, taking::collect);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    documents = new FixedBitSet(context.reader().maxDoc());
    segments.put(context.ord, new SegmentMatches(context, documents));
  }

  @Override
  public void collect(int doc) {
    documents.set(doc);
  }
}
