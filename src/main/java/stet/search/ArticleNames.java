package stet.search;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import stet.index.Fields;
import stet.model.ArticleId;

/**
 * The articles of each segment of the index, by their ordinals there.
 *
 * <p>Grouping must know when an ordinal of one segment and an ordinal of another are one article.
 * Lucene's map of ordinals has to be made anew whenever anything was indexed; a segment never
 * changes, so what is kept for each costs only once. Safe for all threads.
 */
final class ArticleNames {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int HIGH_DIGITS = 12;
  private static final int ALL_DIGITS = 16;
  private static final int BITS = 5;

  private final Map<IndexReader.CacheKey, Names> segments =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * The names of a segment's articles by ordinal, as numbers in the same order: the first 60 bits
   * and the last 20.
   */
  static final class Names {
    static final Names NONE = new Names(0);

    private final long[] high;
    private final int[] low;

    private Names(int count) {
      high = new long[count];
      low = new int[count];
    }

    int count() {
      return high.length;
    }

    long high(int ordinal) {
      return high[ordinal];
    }

    int low(int ordinal) {
      return low[ordinal];
    }
  }

  /** The ordinal of the article of each document. */
  static SortedDocValues ordinals(LeafReader segment) throws IOException {
    SortedDocValues ordinals =
        DocValues.unwrapSingleton(DocValues.getSortedSet(segment, Fields.ARTICLE.field()));
    if (ordinals == null) {
      throw new IllegalStateException("every document is of one article");
    }
    return ordinals;
  }

  Names of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return read(segment);
    }
    Names known = segments.get(cache.getKey());
    if (known == null) {
      known = read(segment);
      segments.put(cache.getKey(), known);
    }
    return known;
  }

  /** The article of that name. */
  static ArticleId id(long high, int low) {
    StringBuilder id = new StringBuilder(ALL_DIGITS);
    for (int i = HIGH_DIGITS - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((int) (high >>> (i * BITS)) & 31));
    }
    for (int i = ALL_DIGITS - HIGH_DIGITS - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((low >>> (i * BITS)) & 31));
    }
    return new ArticleId(id.toString());
  }

  private static Names read(LeafReader segment) throws IOException {
    SortedDocValues ordinals = ordinals(segment);
    Names names = new Names(ordinals.getValueCount());
    TermsEnum terms = ordinals.termsEnum();
    int ordinal = 0;
    for (BytesRef id = terms.next(); id != null; id = terms.next()) {
      names.high[ordinal] = number(id, 0, HIGH_DIGITS);
      names.low[ordinal] = (int) number(id, HIGH_DIGITS, ALL_DIGITS);
      ordinal++;
    }
    return names;
  }

  private static long number(BytesRef id, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = (number << BITS) | DIGITS.indexOf(id.bytes[id.offset + i]);
    }
    return number;
  }
}
