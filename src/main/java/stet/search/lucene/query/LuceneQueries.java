package stet.search.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import stet.model.ArticlePart;
import stet.model.RevisionKind;
import stet.query.FieldClause;
import stet.query.MeasureRange;
import stet.query.OptionalField;
import stet.query.ParsedQuery;
import stet.query.QueryTerm;
import stet.query.QueryTerm.FuzzyTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTerm.WildcardTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.QueryTree;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;
import stet.query.ValueField;
import stet.query.WordField;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.VersionTable;
import stet.text.TextAnalysis;
import stet.text.WordToken;

/**
 * Translator of a parsed query to a Lucene query: over edits if the query is about changes,
 * otherwise over versions.
 *
 * <p>Single words are looked for as stems. Words in phrases and patterns, and a word that the
 * analyzer splits into several ({@code AT&T}), are looked for as written. Clauses without words add
 * nothing to the score.
 */
public final class LuceneQueries {

  /**
   * The boost for a word in the headline, which says more about an article than the same word in
   * the text.
   */
  private static final float HEADLINE = 2;

  /**
   * The data of an index that are needed to build a query for it.
   *
   * @param languages the languages of the texts in the index
   * @param versions the set of documents that are versions
   * @param table the times of all versions
   */
  public record Holdings(
      Set<String> languages, BitSetProducer versions, VersionTable table, ArticleNames names) {}

  private final boolean edits;
  private final Holdings holdings;

  /** The queries in the brackets of each {@code edit(…)} that is not negated. */
  private final List<Query> groups = new ArrayList<>();

  private LuceneQueries(boolean edits, Holdings holdings) {
    this.edits = edits;
    this.holdings = holdings;
  }

  /** The Lucene query for the edits or versions that a parsed query asks for. */
  public static Query of(ParsedQuery asked, Holdings holdings) {
    return of(asked, holdings, !asked.speaksOfTheEdit());
  }

  /**
   * The query for all documents from which a further clause about the change would choose. For a
   * query of only {@code edit(…)}, these are all edits of the revisions found, including edits that
   * are not shown.
   */
  public static Query narrowed(ParsedQuery asked, Holdings holdings) {
    return of(asked, holdings, false);
  }

  private static Query of(ParsedQuery asked, Holdings holdings, boolean onlyThoseInBrackets) {
    boolean edits = asked.looksForEdits();
    LuceneQueries queries = new LuceneQueries(edits, holdings);
    String type = edits ? IndexFields.TYPE_EDIT : IndexFields.TYPE_VERSION;
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    queries.add(whole, asked.tree(), false);
    whole.add(ValueQueries.term(IndexFields.TYPE, type), Occur.FILTER);
    if (!queries.groups.isEmpty() && onlyThoseInBrackets) {
      BooleanQuery.Builder shown = new BooleanQuery.Builder();
      queries.groups.forEach(group -> shown.add(group, Occur.SHOULD));
      whole.add(shown.build(), Occur.FILTER);
    }
    if (edits && !asked.asksForKinds()) {
      whole.add(
          ValueQueries.term(IndexFields.KIND, RevisionKind.WHOLESALE.label()), Occur.MUST_NOT);
      whole.add(ValueQueries.term(IndexFields.KIND, RevisionKind.MIXED.label()), Occur.MUST_NOT);
      whole.add(ValueQueries.term(IndexFields.KIND, RevisionKind.CONFLICT.label()), Occur.MUST_NOT);
    }
    return whole.build();
  }

  /**
   * Translates a clause. For a negated clause, the result is the query that must not match.
   *
   * @param negated whether the clause is inside an odd number of negations, including its own
   */
  private Query translate(QueryTree tree, boolean negated) {
    return switch (tree) {
      case And and -> all(and, negated);
      case Or or -> any(or, negated);
      case Not not -> translate(not.clause(), !negated);
      case FieldClause clause -> translate(clause.value(), negated);
      case InEdit edit -> inRevision(edit, negated);
      case Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Nothing nothing -> MatchNoDocsQuery.INSTANCE;
      case Range range -> filter(measured(range));
      case AnyValue any -> filter(any(any.field()));
      case QueryTerm term -> term(term);
    };
  }

  private Query term(QueryTerm term) {
    return switch (term) {
      case WordTerm word -> word(word);
      case PhraseTerm phrase -> phrase(phrase.in(), phrase.text(), phrase.slop());
      case WildcardTerm pattern -> pattern(pattern);
      case FuzzyTerm fuzzy -> fuzzy(fuzzy);
      case ValueTerm value -> filter(value(value));
    };
  }

  private Query all(And and, boolean negated) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNegations = true;
    for (QueryTree clause : and.clauses()) {
      add(all, clause, negated);
      onlyNegations &= isNot(clause);
    }
    if (onlyNegations) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query any(Or or, boolean negated) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryTree clause : or.clauses()) {
      Query query = translate(clause, negated);
      any.add(isNot(clause) ? except(query) : query, Occur.SHOULD);
    }
    return any.build();
  }

  private void add(BooleanQuery.Builder all, QueryTree clause, boolean negated) {
    Query query = translate(clause, negated);
    if (isNot(clause)) {
      all.add(query, Occur.MUST_NOT);
    } else {
      all.add(query, counts(query) ? Occur.MUST : Occur.FILTER);
    }
  }

  private static Query except(Query query) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(query, Occur.MUST_NOT)
        .build();
  }

  private static boolean isNot(QueryTree tree) {
    return tree.withoutPlace() instanceof Not;
  }

  private static boolean counts(Query query) {
    return !(query instanceof BoostQuery boosted && boosted.getBoost() == 0)
        && !(query instanceof MatchAllDocsQuery);
  }

  /** A query that only filters and adds nothing to the score. */
  private static Query filter(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  /**
   * A query for all edits of the revisions in which at least one edit matches the clause in the
   * brackets.
   */
  private Query inRevision(InEdit edit, boolean negated) {
    Query inner = translate(edit.clause(), negated);
    Query query = isNot(edit.clause()) ? except(inner) : inner;
    if (!negated) {
      groups.add(query);
    }
    Query one = together(query, ValueQueries.term(IndexFields.TYPE, IndexFields.TYPE_EDIT));
    return ofVersion(new ToParentBlockJoinQuery(one, holdings.versions(), ScoreMode.Max));
  }

  private Query measured(Range asked) {
    return switch (asked.field()) {
      case SEEN -> range(IndexFields.SEEN, asked.span());
      case SIGNIFICANCE -> range(IndexFields.SIGNIFICANCE, asked.span());
      case ASOF ->
          together(
              standing(asked),
              range(IndexFields.SEEN, new MeasureRange(Long.MIN_VALUE, asked.span().to())));
      case AFTER_FIRST_SEEN, VERSION, VERSIONS -> standing(asked);
    };
  }

  private Query standing(Range asked) {
    return new VersionOrdinalQuery(holdings.table(), holdings.names(), asked);
  }

  private static Query range(IndexFields in, MeasureRange span) {
    return LongField.newRangeQuery(in.field(), span.from(), span.to() - 1);
  }

  private Query word(WordTerm term) {
    String text = term.text();
    List<WordToken> words = TextAnalysis.words(text, "und");
    if (words.size() > 1) {
      return phrase(term.in(), text, 0);
    }
    WordToken word = words.getFirst();
    Set<String> stems =
        TextAnalysis.stems(text.substring(word.start(), word.end()), holdings.languages());
    return inWords(term.in(), in -> WordQueries.stems(in, stems));
  }

  private Query value(ValueTerm asked) {
    String text = asked.text();
    return switch (asked.of()) {
      case PERSON -> named(asked, IndexFields.PERSON, IndexFields.PERSON_KEY);
      case TOUCHED_PERSON -> ValueQueries.person(IndexFields.TOUCHED_PERSON, text);
      case SPEAKER -> named(asked, IndexFields.SPEAKER, IndexFields.SPEAKER_KEY);
      case BYLINE -> ofVersion(ValueQueries.person(IndexFields.BYLINE, text));
      case SWAP -> ValueQueries.swap(text);
      case SOURCE -> ValueQueries.term(IndexFields.SOURCE, TextAnalysis.fold(text));
      case LABEL -> ofVersion(ValueQueries.term(IndexFields.LABEL, TextAnalysis.fold(text)));
      case LANG -> ValueQueries.term(IndexFields.LANGUAGE, text.toLowerCase(Locale.ROOT));
      case TAG -> ValueQueries.term(IndexFields.TAG, text);
      case WHERE -> ValueQueries.term(IndexFields.WHERE, text);
      case KIND ->
          ValueQueries.term(asked.namesEditKind() ? IndexFields.EDIT_KIND : IndexFields.KIND, text);
      case URL -> ValueQueries.identifier(text);
    };
  }

  /**
   * A query for the documents in which a field has a value. Lucene records this for some fields;
   * for names without doc values, all terms are matched.
   */
  private Query any(OptionalField field) {
    return switch (field) {
      case WordField words ->
          words == WordField.TOUCHED
              ? new NonEmptyFieldQuery(IndexFields.TOUCHED_STEMS)
              : inField(words, NonEmptyFieldQuery::new);
      case ValueField value -> any(value);
    };
  }

  private Query any(ValueField field) {
    return switch (field) {
      case PERSON -> new FieldExistsQuery(IndexFields.PERSON_KEY.field());
      case TAG -> new FieldExistsQuery(IndexFields.TAG.field());
      case SWAP -> new FieldExistsQuery(IndexFields.SWAP.field());
      case SPEAKER -> ValueQueries.anyTerm(IndexFields.SPEAKER);
      case TOUCHED_PERSON -> ValueQueries.anyTerm(IndexFields.TOUCHED_PERSON);
      case BYLINE -> ofVersion(ValueQueries.anyTerm(IndexFields.BYLINE));
      case LABEL -> ofVersion(new FieldExistsQuery(IndexFields.LABEL.field()));
      case WHERE, KIND, SOURCE, URL, LANG -> MatchAllDocsQuery.INSTANCE;
    };
  }

  private static Query named(ValueTerm name, IndexFields names, IndexFields keys) {
    return name.exact()
        ? ValueQueries.term(
            keys, TextAnalysis.fold(name.text()).replace('-', ' ')) // as in the keys
        : ValueQueries.person(names, name.text());
  }

  private Query phrase(Optional<WordField> field, String text, int slop) {
    List<String> words = TextAnalysis.words(text, "und").stream().map(WordToken::word).toList();
    boolean touched = field.filter(in -> in == WordField.TOUCHED).isPresent();
    return touched && words.size() > 1
        ? WordQueries.touched(words, slop)
        : inWords(field, in -> WordQueries.phrase(in, words, slop));
  }

  private Query pattern(WildcardTerm term) {
    String pattern = TextAnalysis.fold(term.text());
    return inWords(term.in(), in -> new CachedQuery(WordQueries.pattern(in, pattern)));
  }

  private Query fuzzy(FuzzyTerm term) {
    String word = TextAnalysis.words(term.text(), "und").getFirst().word();
    return inWords(term.in(), WordQueries.fuzzy(word, term.slips()));
  }

  /**
   * A query in every field of the index in which a field of the query language, or none, looks for
   * words.
   */
  private Query inWords(Optional<WordField> field, Function<IndexFields, Query> query) {
    if (field.isEmpty()) {
      return edits
          ? best(
              query.apply(IndexFields.BEFORE),
              query.apply(IndexFields.AFTER),
              ofVersion(query.apply(IndexFields.HEADLINE)),
              headlineBefore(query.apply(IndexFields.BEFORE)))
          : new BooleanQuery.Builder()
              .add(query.apply(IndexFields.TEXT), Occur.SHOULD)
              .add(new BoostQuery(query.apply(IndexFields.HEADLINE), HEADLINE), Occur.SHOULD)
              .build();
    }
    return inField(field.get(), query);
  }

  private Query inField(WordField field, Function<IndexFields, Query> query) {
    return switch (field) {
      case ADDED -> query.apply(IndexFields.ADDED);
      case REMOVED -> query.apply(IndexFields.REMOVED);
      case TOUCHED -> query.apply(IndexFields.TOUCHED);
      case BEFORE -> query.apply(IndexFields.BEFORE);
      case AFTER -> query.apply(IndexFields.AFTER);
      case QUOTE -> query.apply(IndexFields.QUOTE);
      case HEADLINE -> ofVersion(query.apply(IndexFields.HEADLINE));
      case TEXT -> ofVersion(query.apply(IndexFields.TEXT));
    };
  }

  private static Query best(Query... queries) {
    return new DisjunctionMaxQuery(List.of(queries), 0);
  }

  /**
   * A query that the version must match; if edits are looked for, it matches all edits that led to
   * this version.
   */
  private Query ofVersion(Query query) {
    return edits ? new ToChildBlockJoinQuery(query, holdings.versions()) : query;
  }

  /**
   * A query that the headline before must match. That headline differs only if there is an edit of
   * it.
   */
  private Query headlineBefore(Query query) {
    Query edit =
        together(query, ValueQueries.term(IndexFields.WHERE, ArticlePart.HEADLINE.label()));
    return ofVersion(new ToParentBlockJoinQuery(edit, holdings.versions(), ScoreMode.Max));
  }

  private static Query together(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }
}
