package stet.search.lucene.query;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Query that caches the documents it finds in each segment. It is for queries that run several
 * times for one answer and are costly each time; {@code co*}, for example, reads the postings of
 * thousands of words. The cache lives as long as the query. Safe for several threads if each
 * searches its own segments.
 */
final class CachedQuery extends Query {

  private final Query inner;
  private final Map<Object, DocIdSet> found;

  CachedQuery(Query inner) {
    this(inner, new ConcurrentHashMap<>());
  }

  private CachedQuery(Query inner, Map<Object, DocIdSet> found) {
    this.inner = inner;
    this.found = found;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = inner.rewrite(searcher);
    return rewritten.equals(inner) ? this : new CachedQuery(rewritten, found);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Weight weight = inner.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        ScorerSupplier original = weight.scorerSupplier(context);
        if (original == null) {
          return null;
        }
        float score = score();
        return new ScorerSupplier() {
          @Override
          public Scorer get(long leadCost) throws IOException {
            DocIdSet known = found.get(context.id());
            if (known == null) {
              known = documents(original, context.reader().maxDoc());
              found.put(context.id(), known);
            }
            DocIdSetIterator all = known.iterator();
            return new ConstantScoreScorer(
                score, mode, all == null ? DocIdSetIterator.empty() : all);
          }

          @Override
          public long cost() {
            return original.cost();
          }
        };
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return weight.isCacheable(context);
      }
    };
  }

  private static DocIdSet documents(ScorerSupplier original, int size) throws IOException {
    FixedBitSet documents = new FixedBitSet(size);
    documents.or(original.get(Long.MAX_VALUE).iterator());
    return new BitDocIdSet(documents);
  }

  @Override
  public String toString(String field) {
    return inner.toString(field);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    inner.visit(visitor);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CachedQuery that && inner.equals(that.inner);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), inner);
  }
}
