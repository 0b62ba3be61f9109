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
 * A query that was parsed, whatever index it is put to.
 *
 * @param tree its clauses, every value known
 * @param notices sentences about parts of the query that may have been meant otherwise
 * @param instead queries that may have been meant by these parts
 */
public record ParsedQuery(QueryTree tree, List<String> notices, List<String> instead) {

  /** Whether any clause is about the change, so that edits are what is looked for. */
  public boolean looksForEdits() {
    return has(tree, InEdit.class::isInstance) || speaksOfTheEdit();
  }

  /**
   * Whether any clause is about the edit that is found, and not, as in {@code edit(…)}, about some
   * edit of its revision.
   */
  public boolean speaksOfTheEdit() {
    return speaksOfTheEdit(tree);
  }

  private static boolean speaksOfTheEdit(QueryTree tree) {
    return switch (tree) {
      case Range range -> range.field().field().speaks() == Speaks.OF_THE_CHANGE;
      case AnyValue any -> any.field().field().speaks() == Speaks.OF_THE_CHANGE;
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

  /** Whether later versions of an article change what is found of it. */
  public boolean asksForStanding() {
    return has(
        tree,
        node ->
            node instanceof Range range
                && range.field() != MeasuredField.SEEN
                && range.field() != MeasuredField.SIGNIFICANCE);
  }

  /** Whether it asks for kinds of revision, so that none is to be left out unasked. */
  public boolean asksForKinds() {
    return sought().stream().anyMatch(term -> isKind(term) && !term.namesEditKind());
  }

  /** Whether there are words by which one thing found can be better than another. */
  public boolean ranks() {
    return sought().stream().anyMatch(ParsedQuery::isOfWords);
  }

  /** Whether words are looked for in their order. */
  public boolean seeksPhrase() {
    return has(
        tree,
        node -> node instanceof QueryTerm term && isOfWords(term) && term.text().indexOf(' ') > 0);
  }

  /** The words and values that are looked for, and not negated. */
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

  /** What is asked of measured fields, in the order in which it is asked. */
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
    return term.field().filter(field -> field == QueryField.KIND).isPresent();
  }

  private static boolean isOfWords(QueryTerm term) {
    return term.field().map(field -> field.takes() == Takes.WORDS).orElse(true);
  }

  private static boolean has(QueryTree tree, Predicate<QueryTree> test) {
    return test.test(tree) || tree.children().stream().anyMatch(child -> has(child, test));
  }
}
