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
 * Fuzzy query for all words within an edit distance of a word, all with the same score. {@link
 * FuzzyQuery} builds its automata again for each field and segment; in an index with many segments,
 * that took longer than everything else. Unlike {@link FuzzyQuery}, this query is not limited to
 * the commonest words, because these change while versions arrive.
 */
final class EqualFuzzyQuery extends MultiTermQuery {

  private final Term term;
  private final int slips;
  private final CompiledAutomaton reach;

  /**
   * @param slips the largest edit distance
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
