package stet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;

/**
 * Two clauses that must be met together and exclude each other, wherever in a query: {@code
 * tag:number (source:a source:b)}.
 *
 * @param why in the words behind a colon
 */
public record Contradiction(Clause first, Clause second, String why) {

  private static final Optional<Contradiction> NONE = Optional.empty();

  /** The first in a query, in the order in which it is read. */
  public static Optional<Contradiction> in(QueryNode tree) {
    return in(tree, List.of());
  }

  /** A sentence about the query in which it stands. */
  public String told(String query) {
    return "Nothing can meet both %s and %s: %s.".formatted(first.in(query), second.in(query), why);
  }

  /**
   * @param met what must be met beside the node
   */
  private static Optional<Contradiction> in(QueryNode node, List<Clause> met) {
    List<QueryNode> together = new ArrayList<>();
    gather(node, together);
    List<Clause> all = new ArrayList<>(met);
    for (QueryNode each : together) {
      Optional<Clause> clause = Clause.at(each);
      if (clause.isPresent()) {
        for (Clause other : all) {
          Optional<String> why = other.excludes(clause.get());
          if (why.isPresent()) {
            return Optional.of(new Contradiction(other, clause.get(), why.get()));
          }
        }
        all.add(clause.get());
      }
    }
    return together.stream().flatMap(each -> within(each, all).stream()).findFirst();
  }

  private static Optional<Contradiction> within(QueryNode node, List<Clause> met) {
    return switch (node) {
      case EditNode edit -> // another edit, of the same version
          in(
              edit.getChildren().getFirst(),
              met.stream().filter(clause -> !clause.isOfTheChange()).toList());
      case OrQueryNode any -> ofAny(any, met);
      default -> NONE;
    };
  }

  /** One that can be met is enough, but whoever wrote one that never can meant another. */
  private static Optional<Contradiction> ofAny(OrQueryNode any, List<Clause> met) {
    List<Optional<Contradiction>> beside =
        any.getChildren().stream().map(each -> in(each, met)).toList();
    return beside.stream().allMatch(Optional::isPresent)
        ? beside.getFirst()
        : any.getChildren().stream().flatMap(each -> in(each).stream()).findFirst();
  }

  /** What must be met at once, without what must not be met. */
  private static void gather(QueryNode node, List<QueryNode> together) {
    if (node instanceof AndQueryNode) {
      node.getChildren().forEach(child -> gather(child, together));
    } else if (!(node instanceof ModifierQueryNode)) {
      together.add(node);
    }
  }
}
