package stet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;

/**
 * A contradiction in a query: two clauses that must both be met but exclude each other, such as the
 * two sources in {@code tag:number (source:a source:b)}.
 *
 * @param first the clause that stands first in the query
 * @param why the reason, in words that can follow a colon
 */
public record Contradiction(FieldClause first, FieldClause second, String why) {

  private static final Optional<Contradiction> NONE = Optional.empty();

  /** The first contradiction in a query, in the order of its text. */
  public static Optional<Contradiction> in(QueryTree query) {
    return in(query, List.of());
  }

  /** A sentence that explains the contradiction in its query. */
  public String told(String query) {
    return "Nothing can meet both %s and %s: %s.".formatted(first.in(query), second.in(query), why);
  }

  /**
   * @param met the clauses that must be met together with the tree
   */
  private static Optional<Contradiction> in(QueryTree tree, List<FieldClause> met) {
    List<QueryTree> together = new ArrayList<>();
    gather(tree, together);
    List<FieldClause> all = new ArrayList<>(met);
    for (QueryTree each : together) {
      Optional<FieldClause> clause = FieldClause.at(each);
      if (clause.isPresent()) {
        for (FieldClause other : all) {
          Optional<String> why = other.excludes(clause.get());
          if (why.isPresent()) {
            return Optional.of(inOrder(other, clause.get(), why.get()));
          }
        }
        all.add(clause.get());
      }
    }
    return together.stream().flatMap(each -> within(each, all).stream()).findFirst();
  }

  /** A clause inside {@code edit(...)} is compared last, and may still stand first in the query. */
  private static Contradiction inOrder(FieldClause one, FieldClause other, String why) {
    return one.begin() <= other.begin()
        ? new Contradiction(one, other, why)
        : new Contradiction(other, one, why);
  }

  private static Optional<Contradiction> within(QueryTree tree, List<FieldClause> met) {
    return switch (tree.withoutPlace()) {
      case InEdit edit -> // another edit of the same revision
          in(edit.clause(), met.stream().filter(clause -> !clause.isOfTheChange()).toList());
      case Or any -> ofAny(any, met);
      case And and -> NONE; // its clauses are in the list already
      case Not not -> NONE;
      case FieldClause clause -> NONE;
      case Everything everything -> NONE;
      case Nothing nothing -> NONE;
      case Range range -> NONE;
      case AnyValue any -> NONE;
      case QueryTerm term -> NONE;
    };
  }

  /**
   * The contradiction in an OR. If every alternative contradicts the other clauses, it is that of
   * the first alternative. Otherwise it is a contradiction inside one alternative, because a user
   * who wrote such an alternative meant something else.
   */
  private static Optional<Contradiction> ofAny(Or any, List<FieldClause> met) {
    List<Optional<Contradiction>> beside =
        any.clauses().stream().map(each -> in(each, met)).toList();
    return beside.stream().allMatch(Optional::isPresent)
        ? beside.getFirst()
        : any.clauses().stream().flatMap(each -> in(each).stream()).findFirst();
  }

  /** Collects the clauses that must all be met, without negated ones. */
  private static void gather(QueryTree tree, List<QueryTree> together) {
    QueryTree bare = tree.withoutPlace();
    if (bare instanceof And and) {
      and.clauses().forEach(clause -> gather(clause, together));
    } else if (!(bare instanceof Not)) {
      together.add(tree);
    }
  }
}
