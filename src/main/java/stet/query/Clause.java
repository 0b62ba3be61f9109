package stet.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import stet.model.ArticleId;
import stet.model.Identifier;
import stet.query.QueryField.Speaks;

/**
 * A clause of a field that must be met, in its place in the query.
 *
 * @param begin of the field's name
 * @param end behind the value
 * @param node as it was understood
 */
public record Clause(QueryField field, int begin, int end, QueryNode node) {

  private static final String PLACE = "clause";

  /** Where a clause stands. */
  private record Place(QueryField field, int begin, int end) {}

  /** Notes on a node where its clause stands. */
  static void note(QueryNode node, QueryField field, int begin, int end) {
    node.setTag(PLACE, new Place(field, begin, end));
  }

  /** Notes on a node that it stands for another. */
  static void pass(QueryNode from, QueryNode to) {
    if (from.getTag(PLACE) instanceof Place place) {
      to.setTag(PLACE, place);
    }
  }

  /** Those of a query that must all be met, as they stand. */
  public static List<Clause> of(QueryNode tree) {
    List<QueryNode> nodes = tree instanceof AndQueryNode ? tree.getChildren() : List.of(tree);
    List<Clause> clauses = new ArrayList<>();
    for (QueryNode node : nodes) {
      written(node).ifPresent(clauses::add);
    }
    return clauses;
  }

  /** The clause that a node is: whole, or one value in the brackets of one. */
  static Optional<Clause> at(QueryNode node) {
    Optional<Clause> whole = written(node);
    return whole.isEmpty() && node instanceof FieldQueryNode leaf
        ? Understood.field(leaf)
            .map(field -> new Clause(field, leaf.getBegin(), leaf.getEnd(), leaf))
        : whole;
  }

  private static Optional<Clause> written(QueryNode node) {
    return node.getTag(PLACE) instanceof Place place
        ? Optional.of(new Clause(place.field(), place.begin(), place.end(), node))
        : Optional.empty();
  }

  public String in(String query) {
    return query.substring(begin, end);
  }

  /** The one value that is asked for, as it was understood; empty for several. */
  public Optional<String> value() {
    return node instanceof FieldQueryNode leaf
        ? Optional.of(leaf.getTextAsString().strip().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** Whether it speaks of the edit that is found. */
  public boolean isOfTheChange() {
    return field.speaks() == Speaks.OF_THE_CHANGE
        || (node instanceof FieldQueryNode leaf
            && field == QueryField.KIND
            && Understood.namesEditKind(leaf));
  }

  /** Neither how others begin nor the id of an article, which has an address beside. */
  private static boolean isOneAddress(String value) {
    return !value.endsWith("*") && !ArticleId.isValid(value);
  }

  /** Why nothing can meet this and another; empty where something may. */
  Optional<String> excludes(Clause other) {
    if (field != other.field) {
      return Optional.empty();
    }
    if (node instanceof SpanNode here && other.node instanceof SpanNode there) {
      Span a = here.span();
      Span b = there.span();
      boolean apart = a.to() <= b.from() || b.to() <= a.from();
      return apart && field != QueryField.ASOF
          ? Optional.of("no value is in both stretches")
          : Optional.empty();
    }
    Optional<String> value = value();
    Optional<String> another = other.value();
    if (value.isEmpty() || another.isEmpty() || value.equals(another)) {
      return Optional.empty();
    }
    return switch (field) {
      case SOURCE -> Optional.of("an article has one source");
      case WHERE -> Optional.of("an edit stands in one part of an article");
      case URL ->
          isOneAddress(value.get())
                  && isOneAddress(another.get())
                  && Collections.disjoint(
                      Identifier.spellings(value.get()), Identifier.spellings(another.get()))
              ? Optional.of("an article has one address")
              : Optional.empty();
      case LANG ->
          value.get().startsWith(another.get()) || another.get().startsWith(value.get())
              ? Optional.empty()
              : Optional.of("a text is in one language");
      case KIND ->
          isOfTheChange() && other.isOfTheChange()
              ? Optional.of("one thing happened to a sentence")
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
