package stet.search.lucene.count;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.article.SegmentBlocks;
import stet.search.lucene.index.IndexFields;

/**
 * Collector of facet counts over all results: the number of articles for each value of some fields,
 * and the number of results first seen in each hour.
 */
public final class FacetCounts extends SimpleCollector {

  private static final long HOUR = 3_600_000;

  private final ArticleNames names;
  private final List<ValueCounts> fields;
  private final HourCounts hours = new HourCounts();
  private final PagedIntArray met;
  private int articles;

  private SegmentBlocks blocks = SegmentBlocks.NONE;

  /**
   * The last document of the current version; its article and the hour in which it was first seen
   * follow.
   */
  private int end;

  private int article;
  private int hour;
  private Spread spread = Spread.WIDE;

  /** The distribution of an article's documents over an index. */
  enum Spread {
    /**
     * All documents of the article are consecutive: no document of another article lies between
     * them.
     */
    TOGETHER,
    /** All documents are in one segment, but not consecutive. */
    ALONE,
    /** The documents are in several segments, where the same value has different ordinals. */
    WIDE
  }

  /**
   * @param index the index that is searched
   */
  public FacetCounts(IndexReader index, ArticleNames names, List<IndexFields> fields)
      throws IOException {
    this(index, names, fields, ValueCounts.FEW);
  }

  /**
   * @param few the number of values of a field up to which all are read as text
   */
  public FacetCounts(IndexReader index, ArticleNames names, List<IndexFields> fields, int few)
      throws IOException {
    names.learn(index);
    this.names = names;
    int all = names.count();
    this.met = new PagedIntArray(all);
    this.fields = fields.stream().map(field -> new ValueCounts(field, all, few)).toList();
  }

  /** A value with the number of articles in which it was found. */
  public record Count(String value, int articles) {}

  /**
   * The values that are found in the most articles, of the field with this index in the list of
   * fields.
   */
  public List<Count> most(int field, int limit) throws IOException {
    return fields.get(field).most(limit);
  }

  /** The number of articles with results. */
  public int articles() {
    return articles;
  }

  /** The number of results of each article in each hour. */
  public HourCounts hours() {
    return hours;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) throws IOException {
    LeafReader reader = context.reader();
    blocks = names.of(reader).blocks();
    end = -1;
    article = -1;
    for (ValueCounts field : fields) {
      field.begin(reader);
    }
  }

  @Override
  public void collect(int doc) throws IOException {
    if (doc > end) {
      begin(blocks.of(doc));
    }
    hours.add(article, hour, spread == Spread.TOGETHER);
    for (ValueCounts field : fields) {
      field.count(doc, article, spread);
    }
  }

  /** Moves on to another version. All documents of a version have the same article and time. */
  private void begin(int block) {
    end = blocks.last(block);
    hour = (int) Math.floorDiv(blocks.seen(block), HOUR);
    if (blocks.article(block) != article) {
      article = blocks.article(block);
      spread = spread(block);
      if (met.get(article) == 0) {
        met.set(article, 1);
        articles++;
      }
    }
  }

  private Spread spread(int block) {
    if (!names.alone(article)) {
      return Spread.WIDE;
    }
    return blocks.together(block) ? Spread.TOGETHER : Spread.ALONE;
  }
}
