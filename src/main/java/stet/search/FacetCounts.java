package stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import stet.index.Analysis;
import stet.index.Fields;

/**
 * Counts, of all that is found, the articles of each value of some fields, and what was first seen
 * in each hour.
 */
final class FacetCounts extends SimpleCollector {

  private static final long HOUR = 3_600_000;

  private final ArticleNames names;
  private final List<Field> fields;
  private final ArticleSlots slots = new ArticleSlots();
  private final LongCounts hours = new LongCounts();

  /** The article and hour of what is being counted: the edits of a version share both. */
  private long hour;

  private int inHour;

  private int[] slotOf = new int[0];
  private ArticleNames.Names segment = ArticleNames.Names.NONE;
  private SortedDocValues articles = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();

  FacetCounts(ArticleNames names, List<Fields> fields) {
    this.names = names;
    this.fields = fields.stream().map(Field::new).toList();
  }

  /** A value and in how many articles it was found. */
  record Count(String value, int articles) {}

  /** The values of the field in that place that are found in most articles. */
  List<Count> most(int field, int limit) {
    return fields.get(field).most(limit);
  }

  /** In how many articles something was found. */
  int articles() {
    return slots.count();
  }

  /**
   * How much was found of each article in each hour: the key has the number of the article above
   * the hour, counted from the epoch, in its lower half.
   */
  LongCounts hours() {
    if (inHour > 0) {
      hours.add(hour, inHour);
      inHour = 0;
    }
    return hours;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    LeafReader reader = context.reader();
    segment = names.of(reader);
    articles = ArticleNames.ordinals(reader);
    times = DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, Fields.SEEN.field()));
    slotOf = new int[segment.count()];
    Arrays.fill(slotOf, -1);
    for (Field field : fields) {
      field.begin(reader);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    articles.advanceExact(doc);
    times.advanceExact(doc);
    int ordinal = articles.ordValue();
    if (slotOf[ordinal] < 0) {
      slotOf[ordinal] = slots.of(segment.high(ordinal), segment.low(ordinal));
    }
    long key =
        ((long) slotOf[ordinal] << 32) | (Math.floorDiv(times.longValue(), HOUR) & 0xFFFF_FFFFL);
    if (key != hour) {
      hours();
      hour = key;
    }
    inHour++;
    for (Field field : fields) {
      field.count(doc, slotOf[ordinal]);
    }
  }

  /** The values of one field, numbered as they are first met. */
  private static final class Field {

    private final Fields field;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** By number. */
    private final Map<Integer, String> written = new HashMap<>();

    private final LongCounts pairs = new LongCounts();
    private int[] articles = new int[64];
    private int[] last = new int[64];

    private SortedSetDocValues values = DocValues.emptySortedSet();
    private int[] numberOf = new int[0];

    Field(Fields field) {
      this.field = field;
    }

    void begin(LeafReader reader) throws IOException {
      values = DocValues.getSortedSet(reader, field.field());
      numberOf = new int[Math.toIntExact(values.getValueCount())];
      Arrays.fill(numberOf, -1);
    }

    void count(int doc, int article) throws IOException {
      if (!values.advanceExact(doc)) {
        return;
      }
      for (int i = values.docValueCount(); i > 0; i--) {
        int number = number((int) values.nextOrd());
        boolean again = last[number] == article + 1; // edits of an article stand together
        if (!again && pairs.add(((long) article << 32) | number) == 1) {
          articles[number]++;
        }
        last[number] = article + 1;
      }
    }

    private int number(int ordinal) throws IOException {
      if (numberOf[ordinal] < 0) {
        String value = values.lookupOrd(ordinal).utf8ToString();
        int number = numbers.computeIfAbsent(alike(value), any -> numbers.size());
        written.merge(number, value, (one, other) -> one.compareTo(other) < 0 ? one : other);
        numberOf[ordinal] = number;
        if (number >= articles.length) {
          articles = Arrays.copyOf(articles, number * 2);
          last = Arrays.copyOf(last, number * 2);
        }
      }
      return numberOf[ordinal];
    }

    /** Sources that differ in case alone are asked for as one. */
    private String alike(String value) {
      return field == Fields.SOURCE ? Analysis.fold(value) : value;
    }

    List<Count> most(int limit) {
      List<Count> counts = new ArrayList<>();
      written.forEach((number, value) -> counts.add(new Count(value, articles[number])));
      counts.sort(Comparator.comparingInt(Count::articles).reversed().thenComparing(Count::value));
      return List.copyOf(counts.subList(0, Math.min(limit, counts.size())));
    }
  }
}
