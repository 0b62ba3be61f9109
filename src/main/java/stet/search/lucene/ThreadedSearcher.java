package stet.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/** Index searcher that searches the segments of an index in several threads. */
class ThreadedSearcher extends IndexSearcher {

  /**
   * The largest number of threads for one answer; a third of the work for an answer is not the
   * search of segments.
   */
  static final int MOST = 4;

  private final int threads;

  /**
   * @param threads the number of threads, including the calling one
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

  /**
   * Distributes the segments, largest first; each goes to the thread with the fewest documents so
   * far.
   */
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
