package stet.search.lucene;

import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Query whose words are already looked up in all segments, so that it can be run several times for
 * one answer. For a query with few results, looking up its words takes longer than everything else.
 * It may only be used with one searcher and by one thread. Its results have scores if its weight
 * was created with scores.
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

  /**
   * Compares weights by identity. Two weights of the same query are not equal, because the
   * statistics of a weight belong to one searcher.
   */
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
