package stet.query;

import java.util.List;

/**
 * A query as a tree of clauses in which every value is resolved. The tree is independent of the
 * index on which the query runs.
 *
 * <p>Code that reads a tree uses a {@code switch} without a {@code default}, so that the compiler
 * reports every place that does not handle a new kind of clause yet.
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

  /** Some edit of the same revision meets the clause in the brackets: {@code edit(…)}. */
  record InEdit(QueryTree clause) implements QueryTree {}

  /** A clause that every document meets: {@code *} or an empty query. */
  record Everything() implements QueryTree {}

  /** A clause that no document meets: a query of punctuation only. */
  record Nothing() implements QueryTree {}

  /** The value of a measured field lies in a range: {@code seen:2014-03}. */
  record Range(MeasuredField field, MeasureRange span) implements QueryTree {}

  /** The field has any value: {@code person:*}. */
  record AnyValue(OptionalField field) implements QueryTree {}

  /**
   * The trees directly below this one, such as the clauses of an {@code OR} or the value of a
   * field.
   */
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

  /** The tree itself; for the clause of a field, the tree of the field's value. */
  default QueryTree withoutPlace() {
    return this;
  }
}
