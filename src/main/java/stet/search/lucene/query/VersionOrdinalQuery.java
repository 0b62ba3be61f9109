package stet.search.lucene.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import stet.query.MeasureRange;
import stet.query.QueryTree.Range;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.article.SegmentBlocks;
import stet.search.lucene.article.VersionOrdinals;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.VersionTable;

/**
 * Query for versions (and their edits) by their place among the versions of their article. Later
 * versions change this place, so it is not indexed but read from the {@link VersionTable}.
 */
final class VersionOrdinalQuery extends Query {

  /**
   * The cost of checking a document. It is higher than that of reading postings, so that this query
   * is checked last.
   */
  private static final float COST = 300;

  /** A condition on a version, given its number. */
  @FunctionalInterface
  interface Condition {
    boolean holds(ArticleVersions versions, int number);
  }

  private final VersionTable table;
  private final ArticleNames names;
  private final Range asked;
  private final Condition condition;

  VersionOrdinalQuery(VersionTable table, ArticleNames names, Range asked) {
    this.table = table;
    this.names = names;
    this.asked = asked;
    this.condition = condition(asked);
  }

  private static Condition condition(Range asked) {
    MeasureRange span = asked.span();
    return switch (asked.field()) {
      case VERSION -> (versions, number) -> span.contains(number);
      case VERSIONS -> (versions, number) -> span.contains(versions.count());
      case ASOF -> (versions, number) -> versions.stood(number, span.from());
      case AFTER_FIRST_SEEN ->
          (versions, number) ->
              !versions.followsGap(1) // otherwise this would reveal when the article was first seen
                  && span.contains(
                      versions.firstSeen(number).toEpochMilli()
                          - versions.firstSeen(1).toEpochMilli());
      case SEEN, SIGNIFICANCE -> throw new IllegalArgumentException("indexed: " + asked.field());
    };
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        DocIdSetIterator all = DocIdSetIterator.all(context.reader().maxDoc());
        Scorer scorer = new ConstantScoreScorer(score(), mode, new Standing(all, context.reader()));
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // the table changes, although the segment does not
      }
    };
  }

  private final class Standing extends TwoPhaseIterator {

    private final NumericDocValues contents;
    private final SegmentBlocks blocks;
    private final VersionOrdinals places;

    /**
     * The last document of the version that was checked last; all documents of a version have the
     * same result.
     */
    private int end = -1;

    private boolean matches;

    Standing(DocIdSetIterator all, LeafReader reader) throws IOException {
      super(all);
      contents = DocValues.getNumeric(reader, IndexFields.CONTENT.field());
      ArticleNames.Names segment = names.of(reader);
      blocks = segment.blocks();
      places = segment.places(table);
    }

    @Override
    public boolean matches() throws IOException {
      int doc = approximation.docID();
      if (doc > end) {
        int block = blocks.of(doc);
        end = blocks.last(block);
        matches = holds(doc, block);
      }
      return matches;
    }

    private boolean holds(int doc, int block) throws IOException {
      ArticleVersions versions = places.versions(block);
      int number = places.number(block);
      if (versions == null || number == 0) {
        versions = table.of(names.id(blocks.article(block)));
        if (versions == null || !contents.advanceExact(doc)) {
          return false;
        }
        number = versions.number(blocks.seen(block), contents.longValue());
        places.note(block, versions, number);
      }
      return number > 0 && condition.holds(versions, number);
    }

    @Override
    public float matchCost() {
      return COST;
    }
  }

  @Override
  public String toString(String field) {
    return asked.field().label() + ":" + asked.span();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VersionOrdinalQuery that
        && table.equals(that.table)
        && asked.equals(that.asked);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), table, asked);
  }
}
