package stet.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Has several threads look through the segments of an index side by side. */
class ThreadedSearcher extends IndexSearcher {

  /** For one answer: a third of the work for it is not looking through segments. */
  static final int MOST = 4;

  private final int threads;

  /**
   * @param threads how many, with the one that asks
   */
  ThreadedSearcher(IndexReader reader, int threads) {
    super(reader, threads == 1 ? null : Thread::startVirtualThread);
    this.threads = threads;
  }

  private record Share(long documents, List<LeafReaderContextPartition> segments) {
    Share with(LeafReaderContext leaf) {
      segments.add(LeafReaderContextPartition.createForEntireSegment(leaf));
      return new Share(documents + leaf.reader().maxDoc(), segments);
    }
  }

  /** Deals out the segments, the largest first, each to whoever has least. */
  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> leaves) {
    PriorityQueue<Share> shares = new PriorityQueue<>(Comparator.comparingLong(Share::documents));
    for (int i = 0; i < Math.min(threads, leaves.size()); i++) {
      shares.add(new Share(0, new ArrayList<>()));
    }
    leaves.stream()
        .sorted(Comparator.comparingInt(leaf -> -leaf.reader().maxDoc()))
        .forEach(leaf -> shares.add(shares.remove().with(leaf)));
    return shares.stream().map(share -> new LeafSlice(share.segments())).toArray(LeafSlice[]::new);
  }
}
