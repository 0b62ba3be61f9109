package stet.search.lucene.count;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.search.lucene.count.FacetCounts.Count;
import stet.search.lucene.count.FacetCounts.Spread;
import stet.search.lucene.index.IndexFields;
import stet.text.TextAnalysis;

/**
 * Counter of the articles in which each value of a field is found.
 *
 * <p>Values are counted by their ordinals, in each segment separately. Only values that may be
 * among the commonest are read as text and added up over the segments, because there can be a
 * million names and reading one costs as much as counting twenty.
 */
final class ValueCounts {

  /** The number of values up to which all of them are read as text. */
  static final int FEW = 2_000;

  /**
   * The share of a segment's highest count that a value must exceed to be read as text. While the
   * result is not certain, the share is multiplied by {@link #NEXT_SHARE}.
   */
  private static final double FIRST_SHARE = 0.25;

  private static final double NEXT_SHARE = 0.25;

  private final IndexFields field;
  private final int articles;
  private final int few;
  private final List<Segment> segments = new ArrayList<>();

  /**
   * The values found in articles whose documents lie in several segments, numbered in order of
   * first occurrence.
   */
  private final Map<String, Integer> wide = new HashMap<>();

  /** The spelling of each of those values, by its number. */
  private final Map<Integer, String> written = new HashMap<>();

  private final Pairs widePairs;
  private int[] wideCounts = new int[16];
  private int wideMost;

  private @Nullable Segment segment;

  /** The pairs of articles and values found in them. */
  private static final class Pairs {

    /** Values below this number are kept as bits of one integer for each article. */
    private static final int BITS = 31;

    private final PagedIntArray bits;
    private final LongHashSet others = new LongHashSet();

    Pairs(int articles) {
      bits = new PagedIntArray(articles);
    }

    /** Adds a pair, and returns whether the value was not found in the article before. */
    boolean add(int article, int value) {
      if (value >= BITS) {
        return others.add(((long) article << 32) | value);
      }
      int known = bits.get(article);
      bits.set(article, known | 1 << value);
      return (known >>> value & 1) == 0;
    }
  }

  /** A segment and the values in it. */
  private static final class Segment {
    final SortedSetDocValues values;
    final @Nullable SortedDocValues single;
    final PagedIntArray counts;

    /** For each value, the article for which it was last counted, from 1. */
    final PagedIntArray last;

    /**
     * For each value, its number among the values counted over all segments, from 1; 0 if it has
     * none.
     */
    final PagedIntArray numbers;

    final Pairs pairs;
    int most;

    Segment(SortedSetDocValues values, int articles) {
      this.values = values;
      this.single = DocValues.unwrapSingleton(values);
      int size = Math.toIntExact(values.getValueCount());
      this.counts = new PagedIntArray(size);
      this.last = new PagedIntArray(size);
      this.numbers = new PagedIntArray(size);
      this.pairs = new Pairs(articles);
    }

    void count(int value) {
      counts.increment(value);
      most = Math.max(most, counts.get(value));
    }

    String spelled(int value) throws IOException {
      return values.lookupOrd(value).utf8ToString();
    }
  }

  /**
   * @param articles a number greater than that of any article
   * @param few see {@link #FEW}
   */
  ValueCounts(IndexFields field, int articles, int few) {
    this.field = field;
    this.few = few;
    this.articles = articles;
    this.widePairs = new Pairs(articles);
  }

  void begin(LeafReader reader) throws IOException {
    segment = new Segment(DocValues.getSortedSet(reader, field.field()), articles);
    segments.add(segment);
  }

  /** Counts the values of a document in the segment that was begun last. */
  void count(int doc, int article, Spread spread) throws IOException {
    Segment here = segment;
    if (here == null) {
      throw new IllegalStateException("no segment was begun");
    }
    SortedDocValues single = here.single;
    if (single != null) {
      if (single.advanceExact(doc)) {
        count(here, single.ordValue(), article, spread);
      }
    } else if (here.values.advanceExact(doc)) {
      for (int i = here.values.docValueCount(); i > 0; i--) {
        count(here, (int) here.values.nextOrd(), article, spread);
      }
    }
  }

  private void count(Segment here, int value, int article, Spread spread) throws IOException {
    if (here.last.get(value) == article + 1) {
      return;
    }
    here.last.set(value, article + 1);
    switch (field == IndexFields.SOURCE ? Spread.WIDE : spread) {
      case TOGETHER -> here.count(value);
      case ALONE -> {
        if (here.pairs.add(article, value)) {
          here.count(value);
        }
      }
      case WIDE -> {
        int number = number(here, value);
        if (widePairs.add(article, number)) {
          wideMost = Math.max(wideMost, ++wideCounts[number]);
        }
      }
    }
  }

  private int number(Segment here, int value) throws IOException {
    int known = here.numbers.get(value);
    if (known == 0) {
      String spelled = here.spelled(value);
      known = 1 + wide.computeIfAbsent(alike(spelled), any -> wide.size());
      written.merge(known - 1, spelled, (one, other) -> one.compareTo(other) < 0 ? one : other);
      here.numbers.set(value, known);
      if (known > wideCounts.length) {
        wideCounts = Arrays.copyOf(wideCounts, known * 2);
      }
    }
    return known - 1;
  }

  /** The key under which a value is counted: sources whose folded names are equal count as one. */
  private String alike(String value) {
    return field == IndexFields.SOURCE ? TextAnalysis.fold(value) : value;
  }

  /**
   * The values that are found in the most articles, most frequent first; values with equal counts
   * are in the order of their text.
   */
  List<Count> most(int limit) throws IOException {
    if (limit == Integer.MAX_VALUE || values() <= few) {
      return first(limit, all());
    }
    for (double share = FIRST_SHARE; share * highest() >= 1; share *= NEXT_SHARE) {
      List<Count> most = first(limit, above(share));
      if (settled(most, share, limit)) {
        return most;
      }
    }
    return first(limit, all());
  }

  private static List<Count> first(int limit, Map<String, Integer> counts) {
    List<Count> first = new ArrayList<>();
    counts.forEach((value, articles) -> first.add(new Count(value, articles)));
    first.sort(Comparator.comparingInt(Count::articles).reversed().thenComparing(Count::value));
    return List.copyOf(first.subList(0, Math.min(limit, first.size())));
  }

  /** The counts of all values; each value is read as text once for each segment. */
  private Map<String, Integer> all() throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    written.forEach((number, value) -> counts.merge(value, wideCounts[number], Integer::sum));
    for (Segment each : segments) {
      for (int value : above(each, 0)) {
        counts.merge(each.spelled(value), each.counts.get(value), Integer::sum);
      }
    }
    return counts;
  }

  /** The number of values; a value in several segments counts once for each of them. */
  private int values() {
    int[] values = {wide.size()};
    segments.forEach(each -> each.counts.forEach(value -> values[0]++));
    return values[0];
  }

  private int highest() {
    return segments.stream().mapToInt(each -> each.most).reduce(wideMost, Math::max);
  }

  /**
   * Whether the values found are certainly the commonest. A value that was not read has at most
   * this share of the highest count in each segment, so its sum is at most this share of the sum of
   * the highest counts.
   */
  private boolean settled(List<Count> most, double share, int limit) {
    long others = floor(share, wideMost);
    for (Segment each : segments) {
      others += floor(share, each.most);
    }
    return most.size() == limit && most.getLast().articles() > others;
  }

  private static int floor(double share, int most) {
    return (int) (share * most);
  }

  /** The values that have more than a share of the highest count in some segment. */
  private Map<String, Integer> above(double share) throws IOException {
    Set<String> values = new HashSet<>();
    int fewWide = floor(share, wideMost);
    written.forEach(
        (number, value) -> {
          if (wideCounts[number] > fewWide) {
            values.add(value);
          }
        });
    for (Segment each : segments) {
      for (int value : above(each, floor(share, each.most))) {
        values.add(each.spelled(value));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String value : values) {
      counts.put(value, sum(value));
    }
    return counts;
  }

  /** The ordinals of the values that were counted more than {@code least} times in a segment. */
  private static List<Integer> above(Segment segment, int least) {
    List<Integer> ordinals = new ArrayList<>();
    segment.counts.forEach(
        value -> {
          if (segment.counts.get(value) > least) {
            ordinals.add(value);
          }
        });
    return ordinals;
  }

  private int sum(String value) throws IOException {
    Integer number = wide.get(alike(value));
    int sum = number == null ? 0 : wideCounts[number];
    BytesRef bytes = new BytesRef(value);
    for (Segment each : segments) {
      long ordinal = each.most == 0 ? -1 : each.values.lookupTerm(bytes);
      sum += ordinal < 0 ? 0 : each.counts.get((int) ordinal);
    }
    return sum;
  }
}
