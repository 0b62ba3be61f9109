package stet.search.lucene.query;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.jspecify.annotations.Nullable;

/**
 * Fuzzy query for all words within a number of slips of a word, all with the same score. {@link
 * FuzzyQuery} makes its automata anew for each field and segment; in an index with many of them,
 * that took longer than all the rest. Unlike that query, this one does not take the commonest words
 * only: the set of the commonest words changes while versions arrive.
 */
final class EqualFuzzyQuery extends MultiTermQuery {

  private final Term term;
  private final int slips;
  private final CompiledAutomaton reach;

  /**
   * @param reach the automaton for all words within that number of slips of the term
   */
  EqualFuzzyQuery(Term term, int slips, CompiledAutomaton reach) {
    super(term.field(), CONSTANT_SCORE_BLENDED_REWRITE);
    this.term = term;
    this.slips = slips;
    this.reach = reach;
  }

  @Override
  protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
    return reach.getTermsEnum(terms);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.consumeTermsMatching(this, field, () -> Objects.requireNonNull(reach.runAutomaton));
    }
  }

  @Override
  public String toString(String in) {
    return term + "~" + slips;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EqualFuzzyQuery that && term.equals(that.term) && slips == that.slips;
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), term, slips);
  }
}
