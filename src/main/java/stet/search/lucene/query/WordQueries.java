package stet.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import stet.search.lucene.index.FieldForm;
import stet.search.lucene.index.IndexFields;

/** Queries for words in one field of {@link FieldForm#WORDS} (or the field of its stems). */
public final class WordQueries {

  private static final int FUZZY_PREFIX = 1;

  private WordQueries() {}

  /**
   * A query for consecutive words as written, with as many other words in between as {@code slop}
   * allows.
   */
  public static Query phrase(IndexFields in, List<String> words, int slop) {
    return words.size() == 1
        ? new TermQuery(new Term(in.field(), words.getFirst()))
        : new PhraseQuery(slop, in.field(), words.toArray(String[]::new));
  }

  /**
   * A query for a phrase in the old or the new text in which at least one word is marked as
   * touched.
   */
  static Query touched(List<String> words, int slop) {
    IntervalsSource[] terms = words.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    IntervalsSource phrase =
        slop == 0 ? Intervals.phrase(terms) : Intervals.maxgaps(slop, Intervals.unordered(terms));
    IntervalsSource touched =
        Intervals.containing(phrase, Intervals.term(IndexFields.TOUCHED_HERE));
    return new DisjunctionMaxQuery(
        List.of(
            new IntervalQuery(IndexFields.BEFORE.field(), touched),
            new IntervalQuery(IndexFields.AFTER.field(), touched)),
        0);
  }

  /** A query for words that match a folded pattern with stars or question marks. */
  static Query pattern(IndexFields in, String pattern) {
    int star = pattern.indexOf('*');
    boolean prefix = star == pattern.length() - 1 && pattern.indexOf('?') < 0;
    return prefix
        ? new PrefixQuery(new Term(in.field(), pattern.substring(0, star)))
        : new WildcardQuery(new Term(in.field(), pattern));
  }

  /**
   * A query for all words within an edit distance of {@code slips} that begin with the same letter;
   * words at a smaller distance score higher.
   */
  static Function<IndexFields, Query> fuzzy(String word, int slips) {
    List<CompiledAutomaton> reaches = new ArrayList<>();
    for (int ring = 1; ring <= slips; ring++) {
      reaches.add(FuzzyQuery.getFuzzyAutomaton(word, ring, FUZZY_PREFIX, true));
    }
    return in -> {
      Term term = new Term(in.field(), word);
      List<Query> rings = new ArrayList<>();
      for (int ring = 0; ring <= slips; ring++) {
        Query reached =
            ring == 0
                ? new TermQuery(term)
                : new CachedQuery(new EqualFuzzyQuery(term, ring, reaches.get(ring - 1)));
        rings.add(new BoostQuery(new ConstantScoreQuery(reached), 1 + slips - ring));
      }
      return new DisjunctionMaxQuery(rings, 0);
    };
  }

  /** A query for any of the stems, scored as if they were one word. */
  static Query stems(IndexFields words, Set<String> stems) {
    String field = IndexFields.valueOf(words.name() + "_STEMS").field();
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    stems.forEach(stem -> any.addTerm(new Term(field, stem)));
    return any.build();
  }
}
