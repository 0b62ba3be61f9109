package stet.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * Estimated cost of a query before it runs: the number of index entries that it reads.
 *
 * @param entries the number of documents in which a clause has to be checked, plus the words that
 *     match a pattern and the documents that have these words
 */
record QueryCost(long entries) {

  /**
   * How many times as long it takes to check whether words are consecutive as to read that a
   * document has them.
   */
  private static final int POSITIONS = 4;

  /**
   * An upper bound of the entries that a query reads in an index, computed only from the sizes of
   * fields. It is quick to compute and usually far too high.
   */
  static long most(Query query, IndexReader index) throws IOException {
    Bound bound = new Bound(index);
    try {
      query.visit(bound);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return bound.entries;
  }

  /**
   * The cost of a query in an index.
   *
   * @param most the number of entries beyond which counting stops
   */
  static QueryCost of(Query query, IndexReader index, long most) throws IOException {
    Counter counter = new Counter(index, most);
    try {
      query.visit(counter);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (counter.entries > most) {
      return new QueryCost(counter.entries);
    }
    IndexSearcher searcher = new IndexSearcher(index);
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long read = counter.entries;
    for (LeafReaderContext leaf : index.leaves()) {
      ScorerSupplier scorers = weight.scorerSupplier(leaf);
      read += scorers == null ? 0 : scorers.cost();
    }
    return new QueryCost(read);
  }

  /** Visitor of all clauses, regardless of whether they must, may or must not match. */
  private abstract static class EntryVisitor extends QueryVisitor {

    final IndexReader index;
    long entries;

    EntryVisitor(IndexReader index) {
      this.index = index;
    }

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return this;
    }

    @Override
    public void consumeTermsMatching(
        Query query, String field, Supplier<ByteRunAutomaton> automaton) {
      visitLeaf(query);
    }
  }

  /** Counter of the entries that each clause reads if every document matches it. */
  private static final class Bound extends EntryVisitor {

    Bound(IndexReader index) {
      super(index);
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      entries += (long) POSITIONS * terms.length * index.maxDoc();
    }

    @Override
    public void visitLeaf(Query query) {
      entries += index.maxDoc();
      if (query instanceof MultiTermQuery pattern) {
        entries += 2 * postings(pattern.getField()); // each word and the documents that have it
      }
    }

    private long postings(String field) {
      try {
        long postings = 0;
        for (LeafReaderContext leaf : index.leaves()) {
          Terms terms = leaf.reader().terms(field);
          postings += terms == null ? 0 : terms.getSumDocFreq();
        }
        return postings;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Counter of the entries that are read regardless of the other clauses: for patterns and for
   * positions of words.
   */
  private static final class Counter extends EntryVisitor {

    private final long most;

    Counter(IndexReader index, long most) {
      super(index);
      this.most = most;
    }

    @Override
    public void visitLeaf(Query query) {
      if (query instanceof MultiTermQuery pattern) {
        expand(pattern);
      }
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
      if (terms.length > 1) {
        entries += (long) POSITIONS * terms.length * rarest(terms);
      }
    }

    private long rarest(Term... terms) {
      return Arrays.stream(terms).mapToLong(this::documents).min().orElse(0);
    }

    private long documents(Term term) {
      try {
        return index.docFreq(term);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void expand(MultiTermQuery pattern) {
      try {
        for (LeafReaderContext leaf : index.leaves()) {
          Terms terms = leaf.reader().terms(pattern.getField());
          if (terms == null) {
            continue;
          }
          TermsEnum words = pattern.getTermsEnum(terms);
          while (entries <= most && words.next() != null) {
            entries += 1 + words.docFreq();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
