package stet.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import stet.index.Fields;

/**
 * Counts, of all that is found, the articles of each value of some fields, and what was first seen
 * in each hour.
 */
final class FacetCounts extends SimpleCollector {

  private static final long HOUR = 3_600_000;

  private final ArticleNames names;
  private final List<ValueCounts> fields;
  private final HourCounts hours = new HourCounts();
  private final IntPages met;
  private int articles;

  private ArticleNames.Names segment = ArticleNames.Names.NONE;
  private SortedDocValues ordinals = DocValues.emptySorted();
  private NumericDocValues times = DocValues.emptyNumeric();
  private int ordinal;
  private int article;
  private Spread spread = Spread.WIDE;

  /** Where in an index the documents of an article stand. */
  enum Spread {
    /** One upon another: whatever is of it comes in one go, and then no more. */
    TOGETHER,
    /** All in one segment. */
    ALONE,
    /** In several, where the values have other ordinals. */
    WIDE
  }

  /**
   * @param index in which is searched
   */
  FacetCounts(IndexReader index, ArticleNames names, List<Fields> fields) throws IOException {
    this(index, names, fields, ValueCounts.FEW);
  }

  /**
   * @param few values of a field are spelled out without ado
   */
  FacetCounts(IndexReader index, ArticleNames names, List<Fields> fields, int few)
      throws IOException {
    names.learn(index);
    this.names = names;
    int all = names.count();
    this.met = new IntPages(all);
    this.fields = fields.stream().map(field -> new ValueCounts(field, all, few)).toList();
  }

  /** A value and in how many articles it was found. */
  record Count(String value, int articles) {}

  /** The values of the field in that place that are found in most articles. */
  List<Count> most(int field, int limit) throws IOException {
    return fields.get(field).most(limit);
  }

  /** In how many articles something was found. */
  int articles() {
    return articles;
  }

  /** How much was found of each article in each hour. */
  HourCounts hours() {
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
    ordinals = ArticleNames.ordinals(reader);
    times = DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, Fields.SEEN.field()));
    ordinal = -1;
    for (ValueCounts field : fields) {
      field.begin(reader);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    ordinals.advanceExact(doc);
    times.advanceExact(doc);
    if (ordinals.ordValue() != ordinal) {
      ordinal = ordinals.ordValue();
      article = segment.number(ordinal);
      spread = spread();
      if (met.get(article) == 0) {
        met.set(article, 1);
        articles++;
      }
    }
    hours.add(article, (int) Math.floorDiv(times.longValue(), HOUR), spread == Spread.TOGETHER);
    for (ValueCounts field : fields) {
      field.count(doc, article, spread);
    }
  }

  private Spread spread() {
    if (!names.alone(article)) {
      return Spread.WIDE;
    }
    return segment.together(ordinal) ? Spread.TOGETHER : Spread.ALONE;
  }
}
