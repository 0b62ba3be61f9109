package stet.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;

/**
 * Filter for the articles of a page. For each article it is given a term that only documents of
 * this article have, and it matches the documents with one of these terms. Most articles have
 * documents in only one of many segments, and {@link ArticleNames} knows in which, so the terms are
 * not looked up in the others.
 */
final class ArticleTermFilter extends Query {

  /** The two parts of an article's name, as in {@link ArticleNames}, and its term. */
  private record Wanted(long high, int low, BytesRef term) {}

  private final IndexFields in;
  private final List<Wanted> wanted = new ArrayList<>();
  private final ArticleNames names;

  /** A filter for all documents of some articles. */
  static ArticleTermFilter all(Collection<ArticleId> articles, ArticleNames names) {
    return new ArticleTermFilter(IndexFields.ARTICLE, articles, ArticleId::value, names);
  }

  /**
   * @param term the term that only documents of an article have in the field
   */
  ArticleTermFilter(
      IndexFields in,
      Collection<ArticleId> articles,
      Function<ArticleId, String> term,
      ArticleNames names) {
    this.in = in;
    this.names = names;
    for (ArticleId article : articles) {
      BytesRef id = new BytesRef(article.value());
      wanted.add(
          new Wanted(
              ArticleNames.high(id), ArticleNames.low(id), new BytesRef(term.apply(article))));
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        LeafReader reader = context.reader();
        DocIdSetIterator documents = documents(reader);
        return documents == null
            ? null
            : ConstantScoreScorerSupplier.fromIterator(documents, score(), mode, reader.maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return false; // the next page has other articles
      }
    };
  }

  private @Nullable DocIdSetIterator documents(LeafReader segment) throws IOException {
    ArticleNames.Names known = names.of(segment);
    Terms terms = segment.terms(in.field());
    DocIdSetBuilder documents = null;
    TermsEnum each = null;
    PostingsEnum postings = null;
    for (Wanted one : wanted) {
      if (terms == null || !names.holds(known, one.high(), one.low())) {
        continue;
      }
      each = each == null ? terms.iterator() : each;
      if (each.seekExact(one.term())) {
        postings = each.postings(postings, PostingsEnum.NONE);
        documents = documents == null ? new DocIdSetBuilder(segment.maxDoc()) : documents;
        documents.add(postings);
      }
    }
    return documents == null ? null : documents.build().iterator();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return in.field() + " of " + wanted.size() + " articles";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleTermFilter that && in == that.in && wanted.equals(that.wanted);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), in, wanted);
  }
}
