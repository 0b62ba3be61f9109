package stet.query;

import java.util.List;

/**
 * What a query asks, as a tree of clauses in which every value is known. It knows nothing of the
 * index that the query is put to.
 *
 * <p>Code that reads a tree uses a {@code switch} without a {@code default}, so that the compiler
 * names every place that does not handle a new kind of clause yet.
 */
public sealed interface QueryTree
    permits QueryTree.And,
        QueryTree.Or,
        QueryTree.Not,
        QueryTree.InEdit,
        QueryTree.Everything,
        QueryTree.Nothing,
        QueryTree.Range,
        QueryTree.AnyValue,
        FieldClause,
        QueryTerm {

  /** All of the clauses must be met: {@code kremlin moscow}. */
  record And(List<QueryTree> clauses) implements QueryTree {
    public And {
      clauses = List.copyOf(clauses);
    }
  }

  /** At least one of the clauses must be met: {@code crisis OR war}. */
  record Or(List<QueryTree> clauses) implements QueryTree {
    public Or {
      clauses = List.copyOf(clauses);
    }
  }

  /** The clause must not be met: {@code NOT moscow}. */
  record Not(QueryTree clause) implements QueryTree {}

  /** {@code edit(…)}: some edit of the same revision meets the clause in the brackets. */
  record InEdit(QueryTree clause) implements QueryTree {}

  /** Every document meets it: {@code *}, or an empty query. */
  record Everything() implements QueryTree {}

  /** No document meets it: a query that has nothing but punctuation. */
  record Nothing() implements QueryTree {}

  /** The value of a measured field lies in a span: {@code seen:2014-03}. */
  record Range(MeasuredField field, MeasureRange span) implements QueryTree {}

  /** {@code person:*}: the field has a value, whichever it is. */
  record AnyValue(OptionalField field) implements QueryTree {}

  /** The trees directly below this one: the clauses of an {@code OR}, or the value of a field. */
  default List<QueryTree> children() {
    return switch (this) {
      case And and -> and.clauses();
      case Or or -> or.clauses();
      case Not not -> List.of(not.clause());
      case InEdit edit -> List.of(edit.clause());
      case FieldClause clause -> List.of(clause.value());
      case Everything everything -> List.of();
      case Nothing nothing -> List.of();
      case Range range -> List.of();
      case AnyValue any -> List.of();
      case QueryTerm term -> List.of();
    };
  }

  /** The tree itself, or the value of the field that was typed before it. */
  default QueryTree withoutPlace() {
    return this;
  }
}
