package stet.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * How common the words of a query were when its first page was made. Replayed for the pages that
 * follow, so that what did not change scores the same although more was indexed meanwhile.
 */
final class Statistics {

  private static final int SEED = 0x57E7;

  /** By a hash of the term, its documents and occurrences. */
  private final Map<Integer, long[]> terms = new HashMap<>();

  /** By a hash of the field, what {@link CollectionStatistics} holds. */
  private final Map<Integer, long[]> fields = new HashMap<>();

  /** A searcher that notes what it is asked, and answers what is already noted. */
  IndexSearcher searcher(IndexSearcher searcher) {
    IndexSearcher frozen = new Frozen(searcher.getIndexReader());
    frozen.setSimilarity(searcher.getSimilarity());
    frozen.setQueryCache(searcher.getQueryCache());
    frozen.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
    return frozen;
  }

  /** Two counts (terms, fields), then each with its hash. */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(8 + terms.size() * 20 + fields.size() * 36);
    bytes.putInt(terms.size()).putInt(fields.size());
    terms.forEach((hash, values) -> put(bytes.putInt(hash), values));
    fields.forEach((hash, values) -> put(bytes.putInt(hash), values));
    return bytes.array();
  }

  /** The reverse of {@link #bytes}, read on from the buffer's position. */
  static Statistics read(ByteBuffer bytes) {
    Statistics statistics = new Statistics();
    int terms = bytes.getInt();
    int fields = bytes.getInt();
    for (int i = 0; i < terms; i++) {
      statistics.terms.put(bytes.getInt(), new long[] {bytes.getLong(), bytes.getLong()});
    }
    for (int i = 0; i < fields; i++) {
      statistics.fields.put(
          bytes.getInt(),
          new long[] {bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong()});
    }
    return statistics;
  }

  private static void put(ByteBuffer bytes, long[] values) {
    for (long value : values) {
      bytes.putLong(value);
    }
  }

  private final class Frozen extends IndexSearcher {

    Frozen(IndexReader reader) {
      super(reader);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
      int hash = StringHelper.murmurhash3_x86_32(term.bytes(), SEED + term.field().hashCode());
      long[] noted = terms.computeIfAbsent(hash, any -> new long[] {docFreq, totalTermFreq});
      return new TermStatistics(term.bytes(), noted[0], noted[1]);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
      long[] noted = fields.get(field.hashCode());
      if (noted == null) {
        CollectionStatistics now = super.collectionStatistics(field);
        if (now == null) {
          return null;
        }
        noted = new long[] {now.maxDoc(), now.docCount(), now.sumTotalTermFreq(), now.sumDocFreq()};
        fields.put(field.hashCode(), noted);
      }
      return new CollectionStatistics(field, noted[0], noted[1], noted[2], noted[3]);
    }
  }
}
