package stet.search.lucene.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import stet.search.lucene.index.IndexFields;

/**
 * Query for the documents in which a field has at least one word. All documents in the field's
 * scope have the field, and Lucene records its length in each document, 0 if it is empty.
 */
final class NonEmptyFieldQuery extends Query {

  /** The cost of testing a document: looking up one number. */
  private static final float COST = 2;

  private final IndexFields field;

  NonEmptyFieldQuery(IndexFields field) {
    this.field = field;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        NumericDocValues lengths = context.reader().getNormValues(field.field());
        return lengths == null
            ? null
            : new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, any(lengths)));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private static TwoPhaseIterator any(NumericDocValues lengths) {
    return new TwoPhaseIterator(lengths) {
      @Override
      public boolean matches() throws IOException {
        return lengths.longValue() != 0;
      }

      @Override
      public float matchCost() {
        return COST;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String in) {
    return field.field() + ":*";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NonEmptyFieldQuery that && field == that.field;
  }

  @Override
  public int hashCode() {
    return Objects.hash(NonEmptyFieldQuery.class, field);
  }
}
