package stet.search.lucene.article;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.VersionTable;

/**
 * Numbering of the articles of the index. Numbers begin at 0 and are kept for as long as the
 * process runs.
 *
 * <p>Grouping must know whether an ordinal of one segment and an ordinal of another mean the same
 * article. Lucene's map of ordinals has to be built again whenever something was indexed. A segment
 * never changes, however, so the numbers of its articles are computed only once. An article needs
 * 24 bytes, and 4 more for each segment that has documents of it, in addition to the {@link
 * SegmentBlocks}. Safe for all threads.
 */
public final class ArticleNames {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int HIGH_DIGITS = 12;
  private static final int ALL_DIGITS = 16;
  private static final int BITS = 5;

  private final Map<IndexReader.CacheKey, Names> segments = new ConcurrentHashMap<>();

  /**
   * The names of all articles met so far, by number: the first 60 bits here, the last 20 bits in
   * {@code low}.
   */
  private volatile long[] high = new long[64];

  private volatile int[] low = new int[64];

  /** For each article, the number of open segments that have documents of it. */
  private volatile int[] homes = new int[64];

  private int[] table = empty(256);
  private int count;

  /** The numbers of the articles of a segment, by their ordinals in the segment. */
  public static final class Names {
    /** The articles of a segment that has none. */
    public static final Names NONE = new Names(new int[0], SegmentBlocks.NONE);

    private final int[] numbers;
    private final SegmentBlocks blocks;

    /** The version numbers for the version table that was used last. */
    private volatile VersionOrdinals places;

    private Names(int[] numbers, SegmentBlocks blocks) {
      this.numbers = numbers;
      this.blocks = blocks;
      this.places = new VersionOrdinals(null, 0);
    }

    /** The number of articles with documents in the segment. */
    public int count() {
      return numbers.length;
    }

    /** The number of the article that has this ordinal in the segment. */
    public int number(int ordinal) {
      return numbers[ordinal];
    }

    /** The blocks of the segment, one per version. */
    public SegmentBlocks blocks() {
      return blocks;
    }

    /** The version numbers of the segment's blocks according to a version table. */
    public VersionOrdinals places(VersionTable table) {
      VersionOrdinals known = places;
      if (!known.areOf(table)) {
        known = new VersionOrdinals(table, blocks.size());
        places = known;
      }
      return known;
    }
  }

  /** The ordinals of the articles of a segment's documents. */
  public static SortedDocValues ordinals(LeafReader segment) throws IOException {
    SortedDocValues ordinals =
        DocValues.unwrapSingleton(DocValues.getSortedSet(segment, IndexFields.ARTICLE.field()));
    if (ordinals == null) {
      throw new IllegalStateException("every document is of one article");
    }
    return ordinals;
  }

  /**
   * Reads all articles of an index. Before this call, {@link #alone} does not know every segment.
   */
  public void learn(IndexReader index) throws IOException {
    for (LeafReaderContext leaf : index.leaves()) {
      of(leaf.reader());
    }
  }

  /** The articles of a segment, read at the first call for that segment. */
  public Names of(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    Names known = cache == null ? null : segments.get(cache.getKey());
    return known == null ? read(segment, cache) : known;
  }

  /** The count of all articles met so far; every article's number is lower than this. */
  public synchronized int count() {
    return count;
  }

  /** The article with a number. */
  public ArticleId id(int number) {
    return id(high[number], low[number]);
  }

  /** The first 60 bits of the name of the article with a number; they sort like the names. */
  public long high(int number) {
    return high[number];
  }

  /** The last 20. */
  public int low(int number) {
    return low[number];
  }

  /** The first 60 bits of an article's name; they sort like the names. */
  public static long high(BytesRef id) {
    return digits(id, 0, HIGH_DIGITS);
  }

  /** The last 20. */
  public static int low(BytesRef id) {
    return (int) digits(id, HIGH_DIGITS, ALL_DIGITS);
  }

  /** Whether a segment has documents of the article with a name. */
  public boolean holds(Names segment, long nameHigh, int nameLow) {
    int from = 0;
    int to = segment.numbers.length - 1;
    while (from <= to) { // ordinals are sorted by name
      int middle = (from + to) >>> 1;
      int number = segment.numbers[middle];
      int order = Long.compare(high[number], nameHigh);
      order = order == 0 ? Integer.compare(low[number], nameLow) : order;
      if (order == 0) {
        return true;
      }
      from = order < 0 ? middle + 1 : from;
      to = order < 0 ? to : middle - 1;
    }
    return false;
  }

  /** Whether only one segment has documents of an article. */
  public boolean alone(int number) {
    return homes[number] == 1;
  }

  private synchronized Names read(LeafReader segment, IndexReader.@Nullable CacheHelper cache)
      throws IOException {
    Names met = cache == null ? null : segments.get(cache.getKey());
    if (met != null) {
      return met;
    }
    Names names = numbered(segment, ordinals(segment));
    for (int ordinal = 0; ordinal < names.count(); ordinal++) {
      homes[names.number(ordinal)]++;
    }
    if (cache != null) {
      segments.put(cache.getKey(), names);
      cache.addClosedListener(this::forget);
    }
    return names;
  }

  /**
   * Assigns new numbers in the order of the documents. When a segment is read in that order,
   * counters indexed by these numbers then lie next to each other in memory.
   */
  private Names numbered(LeafReader segment, SortedDocValues ordinals) throws IOException {
    long[] highs = new long[ordinals.getValueCount()];
    int[] lows = new int[highs.length];
    TermsEnum terms = ordinals.termsEnum();
    int at = 0;
    for (BytesRef id = terms.next(); id != null; id = terms.next()) {
      highs[at] = high(id);
      lows[at++] = low(id);
    }
    int[] numbers = empty(highs.length);
    SegmentBlocks blocks =
        SegmentBlocks.of(
            segment,
            ordinals,
            ordinal -> {
              if (numbers[ordinal] < 0) {
                numbers[ordinal] = number(highs[ordinal], lows[ordinal]);
              }
              return numbers[ordinal];
            });
    return new Names(numbers, blocks);
  }

  private synchronized void forget(IndexReader.CacheKey segment) {
    Names names = segments.remove(segment);
    for (int ordinal = 0; names != null && ordinal < names.count(); ordinal++) {
      homes[names.number(ordinal)]--;
    }
  }

  /** The number of the article with a name; a new article gets the next number. */
  private int number(long nameHigh, int nameLow) {
    if (count == high.length) {
      grow();
    }
    int at = place(nameHigh, nameLow);
    if (table[at] < 0) {
      table[at] = count;
      high[count] = nameHigh;
      low[count] = nameLow;
      return count++;
    }
    return table[at];
  }

  /** The index in the table at which the article's number is, or must be inserted. */
  private int place(long nameHigh, int nameLow) {
    int mask = table.length - 1;
    int at = hash(nameHigh) & mask;
    while (table[at] >= 0 && (high[table[at]] != nameHigh || low[table[at]] != nameLow)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int capacity = count * 2;
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    homes = Arrays.copyOf(homes, capacity);
    table = empty(capacity * 2);
    for (int number = 0; number < count; number++) {
      table[place(high[number], low[number])] = number;
    }
  }

  /**
   * The hash of a name. The bits of a name come from a SHA-256, so any of them are evenly
   * distributed.
   */
  private static int hash(long nameHigh) {
    return (int) (nameHigh ^ (nameHigh >>> 32));
  }

  private static int[] empty(int length) {
    int[] table = new int[length];
    Arrays.fill(table, -1);
    return table;
  }

  private static long digits(BytesRef id, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = (number << BITS) | DIGITS.indexOf(id.bytes[id.offset + i]);
    }
    return number;
  }

  private static ArticleId id(long high, int low) {
    StringBuilder id = new StringBuilder(ALL_DIGITS);
    for (int i = HIGH_DIGITS - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((int) (high >>> (i * BITS)) & 31));
    }
    for (int i = ALL_DIGITS - HIGH_DIGITS - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((low >>> (i * BITS)) & 31));
    }
    return new ArticleId(id.toString());
  }
}
