package stet.lucene.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.builders.QueryTreeBuilder;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchNoDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;
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
import org.jspecify.annotations.Nullable;
import stet.index.Fields;
import stet.index.VersionTable;
import stet.lucene.article.ArticleNames;
import stet.model.RevisionKind;
import stet.model.Where;
import stet.query.AnyNode;
import stet.query.EditNode;
import stet.query.QueryField;
import stet.query.Span;
import stet.query.SpanNode;
import stet.query.Understood;
import stet.words.Analysis;
import stet.words.Token;

/**
 * Makes Lucene's query of an understood one: over edits where it is about changes, else over
 * versions.
 *
 * <p>Words are looked for as stems where they stand alone, and as written in phrases, patterns and
 * where one word is several to the analyzer ({@code AT&T}). Clauses that no word ranks by count
 * nothing to the score.
 */
public final class LuceneQueries extends QueryTreeBuilder {

  /** A word in the headline says more of an article than the same word somewhere in the text. */
  private static final float HEADLINE = 2;

  /**
   * What a query is made for.
   *
   * @param languages of the texts in the index
   * @param versions which documents are versions
   * @param table when each version stood
   */
  public record Holdings(
      Set<String> languages, BitSetProducer versions, VersionTable table, ArticleNames names) {}

  private final boolean edits;
  private final Holdings holdings;

  /** What stands in brackets in each {@code edit(…)} that is not negated. */
  private final List<Query> groups = new ArrayList<>();

  private LuceneQueries(boolean edits, Holdings holdings) {
    this.edits = edits;
    this.holdings = holdings;
    setBuilder(AndQueryNode.class, this::all);
    setBuilder(OrQueryNode.class, this::any);
    setBuilder(ModifierQueryNode.class, node -> built(node.getChildren().getFirst()));
    setBuilder(MatchAllDocsQueryNode.class, node -> MatchAllDocsQuery.INSTANCE);
    setBuilder(MatchNoDocsQueryNode.class, node -> MatchNoDocsQuery.INSTANCE);
    setBuilder(SpanNode.class, node -> filter(measured((SpanNode) node)));
    setBuilder(AnyNode.class, node -> filter(any(((AnyNode) node).field())));
    setBuilder(EditNode.class, this::inRevision);
    setBuilder(FieldQueryNode.class, node -> word((FieldQueryNode) node));
    setBuilder(QuotedFieldQueryNode.class, node -> phrase((FieldQueryNode) node, 0));
    setBuilder(WildcardQueryNode.class, node -> pattern((FieldQueryNode) node));
    setBuilder(FuzzyQueryNode.class, node -> fuzzy((FuzzyQueryNode) node));
    setBuilder(
        SlopQueryNode.class,
        node -> {
          SlopQueryNode slop = (SlopQueryNode) node;
          return phrase((FieldQueryNode) slop.getChild(), slop.getValue());
        });
  }

  /** The query over edits or versions that an understood query asks for. */
  public static Query of(Understood asked, Holdings holdings) {
    return of(asked, holdings, !asked.speaksOfTheEdit());
  }

  /**
   * All among which one more clause about the change would choose: where only {@code edit(…)} is
   * asked for, every edit of the revisions that are found, also those that are not shown.
   */
  public static Query narrowed(Understood asked, Holdings holdings) {
    return of(asked, holdings, false);
  }

  private static Query of(Understood asked, Holdings holdings, boolean onlyThoseInBrackets) {
    boolean edits = asked.looksForEdits();
    LuceneQueries queries = new LuceneQueries(edits, holdings);
    String type = edits ? Fields.TYPE_EDIT : Fields.TYPE_VERSION;
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    queries.add(whole, asked.tree(), queries.tree(asked.tree()));
    whole.add(ValueQueries.term(Fields.TYPE, type), Occur.FILTER);
    if (!queries.groups.isEmpty() && onlyThoseInBrackets) {
      BooleanQuery.Builder shown = new BooleanQuery.Builder();
      queries.groups.forEach(group -> shown.add(group, Occur.SHOULD));
      whole.add(shown.build(), Occur.FILTER);
    }
    if (edits && !asked.asksForKinds()) {
      whole.add(ValueQueries.term(Fields.KIND, RevisionKind.WHOLESALE.label()), Occur.MUST_NOT);
      whole.add(ValueQueries.term(Fields.KIND, RevisionKind.MIXED.label()), Occur.MUST_NOT);
      whole.add(ValueQueries.term(Fields.KIND, RevisionKind.CONFLICT.label()), Occur.MUST_NOT);
    }
    return whole.build();
  }

  private Query tree(QueryNode tree) {
    try {
      return (Query) build(tree);
    } catch (QueryNodeException e) {
      throw new IllegalStateException("an understood query has nodes of known kinds", e);
    }
  }

  private static Query built(QueryNode node) {
    return (Query) node.getTag(QUERY_TREE_BUILDER_TAGID);
  }

  private Query all(QueryNode node) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNegations = true;
    for (QueryNode child : node.getChildren()) {
      add(all, child, built(child));
      onlyNegations &= isNot(child);
    }
    if (onlyNegations) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query any(QueryNode node) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryNode child : node.getChildren()) {
      any.add(isNot(child) ? except(built(child)) : built(child), Occur.SHOULD);
    }
    return any.build();
  }

  private void add(BooleanQuery.Builder all, QueryNode node, Query query) {
    if (isNot(node)) {
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

  private static boolean isNot(QueryNode node) {
    return node instanceof ModifierQueryNode;
  }

  private static boolean counts(Query query) {
    return !(query instanceof BoostQuery boosted && boosted.getBoost() == 0)
        && !(query instanceof MatchAllDocsQuery);
  }

  /** A clause that is met or not, and makes nothing better than another. */
  private static Query filter(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  /** Met by every edit of a revision in which some edit meets what stands in the brackets. */
  private Query inRevision(QueryNode node) {
    QueryNode inner = node.getChildren().getFirst();
    Query query = isNot(inner) ? except(built(inner)) : built(inner);
    if (!Understood.isNegated(node)) {
      groups.add(query);
    }
    Query edit = together(query, ValueQueries.term(Fields.TYPE, Fields.TYPE_EDIT));
    return ofVersion(new ToParentBlockJoinQuery(edit, holdings.versions(), ScoreMode.Max));
  }

  private Query measured(SpanNode node) {
    return switch (node.field()) {
      case SEEN -> range(Fields.SEEN, node.span());
      case SIGNIFICANCE -> range(Fields.SIGNIFICANCE, node.span());
      case ASOF ->
          together(
              new StandingQuery(holdings.table(), holdings.names(), node),
              range(Fields.SEEN, new Span(Long.MIN_VALUE, node.span().to())));
      default -> new StandingQuery(holdings.table(), holdings.names(), node);
    };
  }

  private static Query range(Fields in, Span span) {
    return LongField.newRangeQuery(in.field(), span.from(), span.to() - 1);
  }

  private Query word(FieldQueryNode node) {
    QueryField field = Understood.field(node).orElse(null);
    String text = node.getTextAsString();
    if (field == null || field.takes() == QueryField.Takes.WORDS) {
      List<Token> words = Analysis.words(text, "und");
      if (words.size() > 1) {
        return phrase(node, 0);
      }
      Token word = words.getFirst();
      Set<String> stems =
          Analysis.stems(text.substring(word.start(), word.end()), holdings.languages());
      return inWords(field, in -> WordQueries.stems(in, stems));
    }
    return filter(value(field, node));
  }

  private Query value(QueryField field, FieldQueryNode node) {
    String text = node.getTextAsString();
    return switch (field) {
      case PERSON -> named(node, Fields.PERSON, Fields.PERSON_KEY);
      case TOUCHED_PERSON -> ValueQueries.person(Fields.TOUCHED_PERSON, text);
      case SPEAKER -> named(node, Fields.SPEAKER, Fields.SPEAKER_KEY);
      case BYLINE -> ofVersion(ValueQueries.person(Fields.BYLINE, text));
      case SWAP -> ValueQueries.swap(text);
      case SOURCE -> ValueQueries.term(Fields.SOURCE, Analysis.fold(text));
      case LABEL -> ofVersion(ValueQueries.term(Fields.LABEL, Analysis.fold(text)));
      case LANG -> ValueQueries.term(Fields.LANGUAGE, text.toLowerCase(Locale.ROOT));
      case TAG -> ValueQueries.term(Fields.TAG, text);
      case WHERE -> ValueQueries.term(Fields.WHERE, text);
      case KIND ->
          ValueQueries.term(Understood.namesEditKind(node) ? Fields.EDIT_KIND : Fields.KIND, text);
      case URL -> ValueQueries.identifier(text);
      default -> throw new IllegalStateException("not a field with values: " + field);
    };
  }

  /** That a field has a value: Lucene keeps a note of it, but not of names that are not counted. */
  private Query any(QueryField field) {
    return switch (field) {
      case PERSON -> new FieldExistsQuery(Fields.PERSON_KEY.field());
      case TAG -> new FieldExistsQuery(Fields.TAG.field());
      case SWAP -> new FieldExistsQuery(Fields.SWAP.field());
      case SPEAKER -> ValueQueries.anyTerm(Fields.SPEAKER);
      case TOUCHED_PERSON -> ValueQueries.anyTerm(Fields.TOUCHED_PERSON);
      case BYLINE -> ofVersion(ValueQueries.anyTerm(Fields.BYLINE));
      case LABEL -> ofVersion(new FieldExistsQuery(Fields.LABEL.field()));
      case ADDED -> new WithWords(Fields.ADDED);
      case REMOVED -> new WithWords(Fields.REMOVED);
      case BEFORE -> new WithWords(Fields.BEFORE);
      case AFTER -> new WithWords(Fields.AFTER);
      case TOUCHED -> new WithWords(Fields.TOUCHED_STEMS);
      default -> throw new IllegalStateException("has a value everywhere: " + field);
    };
  }

  private static Query named(FieldQueryNode node, Fields names, Fields keys) {
    String text = node.getTextAsString();
    return Understood.isExact(node)
        ? ValueQueries.term(keys, Analysis.fold(text).replace('-', ' ')) // as keys are written
        : ValueQueries.person(names, text);
  }

  private Query phrase(FieldQueryNode node, int slop) {
    QueryField field = Understood.field(node).orElse(null);
    if (field != null && field.takes() != QueryField.Takes.WORDS) {
      return filter(value(field, node));
    }
    List<String> words =
        Analysis.words(node.getTextAsString(), "und").stream().map(Token::word).toList();
    if (field == QueryField.TOUCHED && words.size() > 1) {
      return WordQueries.touched(words, slop);
    }
    return inWords(field, in -> WordQueries.phrase(in, words, slop));
  }

  private Query pattern(FieldQueryNode node) {
    String pattern = Analysis.fold(node.getTextAsString());
    return inWords(
        Understood.field(node).orElse(null), in -> new Once(WordQueries.pattern(in, pattern)));
  }

  private Query fuzzy(FuzzyQueryNode node) {
    String word = Analysis.words(node.getTextAsString(), "und").getFirst().word();
    int slips = (int) node.getSimilarity();
    return inWords(Understood.field(node).orElse(null), WordQueries.fuzzy(word, slips));
  }

  /** What is asked, wherever a field (or none) means it to be looked for. */
  private Query inWords(@Nullable QueryField field, Function<Fields, Query> query) {
    if (field == null) {
      return edits
          ? best(
              query.apply(Fields.BEFORE),
              query.apply(Fields.AFTER),
              ofVersion(query.apply(Fields.HEADLINE)),
              headlineBefore(query.apply(Fields.BEFORE)))
          : new BooleanQuery.Builder()
              .add(query.apply(Fields.TEXT), Occur.SHOULD)
              .add(new BoostQuery(query.apply(Fields.HEADLINE), HEADLINE), Occur.SHOULD)
              .build();
    }
    return switch (field) {
      case ADDED -> query.apply(Fields.ADDED);
      case REMOVED -> query.apply(Fields.REMOVED);
      case TOUCHED -> query.apply(Fields.TOUCHED);
      case BEFORE -> query.apply(Fields.BEFORE);
      case AFTER -> query.apply(Fields.AFTER);
      case HEADLINE -> ofVersion(query.apply(Fields.HEADLINE));
      case TEXT -> ofVersion(query.apply(Fields.TEXT));
      default -> throw new IllegalStateException("not a field of words: " + field);
    };
  }

  private static Query best(Query... queries) {
    return new DisjunctionMaxQuery(List.of(queries), 0);
  }

  /** A clause that is met by the version, for all of its edits where edits are looked for. */
  private Query ofVersion(Query query) {
    return edits ? new ToChildBlockJoinQuery(query, holdings.versions()) : query;
  }

  /** A clause that is met by the headline before: it differs where there is an edit of it. */
  private Query headlineBefore(Query query) {
    Query edit = together(query, ValueQueries.term(Fields.WHERE, Where.HEADLINE.label()));
    return ofVersion(new ToParentBlockJoinQuery(edit, holdings.versions(), ScoreMode.Max));
  }

  private static Query together(Query query, Query filter) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(filter, Occur.FILTER).build();
  }
}
