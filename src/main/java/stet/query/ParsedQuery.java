package stet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;

/**
 * A parsed query, independent of any index.
 *
 * @param tree the clauses, with every value resolved
 * @param notices sentences about parts of the query that the user may have meant differently
 * @param instead queries that the user may have meant with these parts
 */
public record ParsedQuery(QueryTree tree, List<String> notices, List<String> instead) {

  /** Whether any clause is about the change, so that the query finds edits. */
  public boolean looksForEdits() {
    return has(tree, InEdit.class::isInstance) || speaksOfTheEdit();
  }

  /**
   * Whether any clause is about the edit that is found. A clause inside {@code edit(…)} is not; it
   * is about some edit of the same revision.
   */
  public boolean speaksOfTheEdit() {
    return speaksOfTheEdit(tree);
  }

  private static boolean speaksOfTheEdit(QueryTree tree) {
    return switch (tree) {
      case Range range -> range.field().speaks() == Speaks.OF_THE_CHANGE;
      case AnyValue any -> any.field().speaks() == Speaks.OF_THE_CHANGE;
      case QueryTerm term -> speaksOfTheEdit(term);
      case InEdit edit -> false;
      case Everything everything -> false;
      case Nothing nothing -> false;
      case And and -> and.clauses().stream().anyMatch(ParsedQuery::speaksOfTheEdit);
      case Or or -> or.clauses().stream().anyMatch(ParsedQuery::speaksOfTheEdit);
      case Not not -> speaksOfTheEdit(not.clause());
      case FieldClause clause -> speaksOfTheEdit(clause.value());
    };
  }

  private static boolean speaksOfTheEdit(QueryTerm term) {
    return term.field().filter(field -> field.speaks() == Speaks.OF_THE_CHANGE).isPresent()
        || (isKind(term) && term.namesEditKind());
  }

  /** Whether the results in an article depend on its later versions. */
  public boolean asksForStanding() {
    return has(tree, node -> node instanceof Range range && range.field().dependsOnOtherVersions());
  }

  /** Whether the query asks for kinds of revision, so that no kind is left out by default. */
  public boolean asksForKinds() {
    return sought().stream().anyMatch(term -> isKind(term) && !term.namesEditKind());
  }

  /** Whether the query has words by which results can be ranked. */
  public boolean ranks() {
    return sought().stream().anyMatch(ParsedQuery::isOfWords);
  }

  /** Whether the query looks for words in a given order. */
  public boolean seeksPhrase() {
    return has(
        tree,
        node -> node instanceof QueryTerm term && isOfWords(term) && term.text().indexOf(' ') > 0);
  }

  /**
   * Whether the query consists only of words and phrases without a field, all of which must be met:
   * {@code elon musk}.
   */
  public boolean isOfWordsAlone() {
    List<QueryTree> clauses = tree instanceof And and ? and.clauses() : List.of(tree);
    return clauses.stream()
        .allMatch(clause -> clause instanceof QueryTerm.OfWords words && words.field().isEmpty());
  }

  /** The words and values that the query looks for, without negated ones. */
  public List<QueryTerm> sought() {
    List<QueryTerm> sought = new ArrayList<>();
    collect(tree, false, sought);
    return sought;
  }

  private static void collect(QueryTree tree, boolean negated, List<QueryTerm> sought) {
    if (tree instanceof QueryTerm term && !negated) {
      sought.add(term);
    }
    boolean within = negated ^ tree instanceof Not;
    tree.children().forEach(child -> collect(child, within, sought));
  }

  /** The ranges of measured fields, in the order of the query. */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    collectRanges(tree, ranges);
    return ranges;
  }

  private static void collectRanges(QueryTree tree, List<Range> ranges) {
    if (tree instanceof Range range) {
      ranges.add(range);
    }
    tree.children().forEach(child -> collectRanges(child, ranges));
  }

  private static boolean isKind(QueryTerm term) {
    return term.field().filter(field -> field == ValueField.KIND).isPresent();
  }

  private static boolean isOfWords(QueryTerm term) {
    return term.field().map(field -> field.takes() == Takes.WORDS).orElse(true);
  }

  private static boolean has(QueryTree tree, Predicate<QueryTree> test) {
    return test.test(tree) || tree.children().stream().anyMatch(child -> has(child, test));
  }
}
