package stet.search.lucene;

import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * A query whose words were looked up in all segments, to be asked several times for one answer: of
 * a query that finds little, looking them up takes longer than anything else. For one searcher and
 * one thread; what it finds has scores where its weight has.
 */
final class PreparedQuery extends Query {

  private final Weight weight;

  PreparedQuery(Weight weight) {
    this.weight = weight;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return weight;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return weight.getQuery().toString(field);
  }

  /** One weight is no other, even of the same query: its statistics are those of one searcher. */
  @Override
  @SuppressWarnings("ReferenceEquality")
  public boolean equals(@Nullable Object other) {
    return other instanceof PreparedQuery that && weight == that.weight;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), System.identityHashCode(weight));
  }
}
