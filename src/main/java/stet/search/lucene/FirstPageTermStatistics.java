package stet.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Term statistics of a query at the time of its first page: the frequencies of its words. They are
 * used again for the following pages, so that the score of an unchanged version stays the same
 * although more was indexed meanwhile.
 *
 * <p>The statistics are part of the cursor, which has to fit into an address. Therefore counts are
 * rounded to an eighth of a power of two (on all pages, including the first), and in a query of
 * very many words all words count as equally common.
 */
final class FirstPageTermStatistics {

  private static final int SEED = 0x57E7;

  /**
   * The largest number of terms with separate statistics. Each term needs four bytes, so a whole
   * cursor stays below 3,000 characters.
   */
  private static final int MOST_TERMS = 400;

  /** The number of terms that is stored for a query with too many terms. */
  private static final int ALL_ALIKE = 0xFFFF;

  private static final int STEPS = 8;
  private static final int HASH = 0xFFFFFF;

  private final boolean allAlike;

  /** The number of documents with each term, as a {@link #level}, by a hash of the term. */
  private final Map<Integer, Byte> terms = new TreeMap<>();

  /** The statistics of each field, by a hash of its name. */
  private final Map<Integer, Field> fields = new TreeMap<>();

  /**
   * Statistics of a field: the number of documents that have it, as a {@link #level}, and its
   * average length.
   */
  private record Field(byte documents, float length) {}

  private FirstPageTermStatistics(boolean allAlike) {
    this.allAlike = allAlike;
  }

  /** The statistics for the first page of the answer to a query. */
  static FirstPageTermStatistics of(Query query) {
    int[] count = new int[1];
    query.visit(
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query words, Term... known) {
            count[0] += known.length;
          }
        });
    return new FirstPageTermStatistics(count[0] > MOST_TERMS);
  }

  /**
   * A searcher that uses the stored statistics, and stores those that it has to look up.
   *
   * @param threads the number of threads that search segments in parallel
   */
  IndexSearcher searcher(IndexSearcher searcher, int threads) {
    IndexSearcher frozen = new Frozen(searcher.getIndexReader(), threads);
    frozen.setSimilarity(searcher.getSimilarity());
    frozen.setQueryCache(searcher.getQueryCache());
    frozen.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
    return frozen;
  }

  /**
   * The statistics as bytes: the numbers of terms and fields, then each term and field with its
   * hash.
   */
  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(3 + terms.size() * 4 + fields.size() * 9);
    bytes.putShort((short) (allAlike ? ALL_ALIKE : terms.size())).put((byte) fields.size());
    if (!allAlike) {
      terms.forEach((hash, level) -> bytes.putInt((hash << 8) | (level & 0xFF)));
    }
    fields.forEach(
        (hash, field) -> bytes.putInt(hash).put(field.documents()).putFloat(field.length()));
    return bytes.array();
  }

  /** Reads what {@link #bytes} wrote, from the buffer's position on. */
  static FirstPageTermStatistics read(ByteBuffer bytes) {
    int count = bytes.getShort() & 0xFFFF;
    int fields = bytes.get() & 0xFF;
    FirstPageTermStatistics statistics = new FirstPageTermStatistics(count == ALL_ALIKE);
    for (int i = 0; !statistics.allAlike && i < count; i++) {
      int term = bytes.getInt();
      statistics.terms.put(term >>> 8, (byte) term);
    }
    for (int i = 0; i < fields; i++) {
      statistics.fields.put(bytes.getInt(), new Field(bytes.get(), bytes.getFloat()));
    }
    return statistics;
  }

  private static byte level(long count) {
    return (byte) Math.round(STEPS * Math.log((double) Math.max(1, count)) / Math.log(2));
  }

  private static long number(byte level) {
    return Math.round(Math.pow(2, (level & 0xFF) / (double) STEPS));
  }

  private final class Frozen extends ThreadedSearcher {

    Frozen(IndexReader reader, int threads) {
      super(reader, threads);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
        throws IOException {
      int hash = StringHelper.murmurhash3_x86_32(term.bytes(), SEED + term.field().hashCode());
      byte level =
          allAlike ? 0 : terms.computeIfAbsent(hash & HASH, any -> level(docFreq)).byteValue();
      CollectionStatistics all = collectionStatistics(term.field());
      long documents = all == null ? number(level) : Math.min(number(level), all.docCount());
      return new TermStatistics(term.bytes(), documents, documents);
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String name) throws IOException {
      Field field = fields.get(name.hashCode());
      if (field == null) {
        CollectionStatistics now = super.collectionStatistics(name);
        if (now == null) {
          return null;
        }
        float length = (float) now.sumTotalTermFreq() / now.docCount();
        field = new Field(level(now.docCount()), length);
        fields.put(name.hashCode(), field);
      }
      long documents = number(field.documents());
      long words = Math.max(documents, Math.round((double) field.length() * documents));
      return new CollectionStatistics(name, documents, documents, words, documents);
    }
  }
}
