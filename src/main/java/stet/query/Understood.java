package stet.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.lucene.queryparser.flexible.core.QueryNodeException;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.processors.QueryNodeProcessorPipeline;
import org.apache.lucene.queryparser.flexible.core.processors.RemoveDeletedQueryNodesProcessor;
import stet.model.EditKind;
import stet.query.QueryField.Speaks;
import stet.query.QueryField.Takes;

/**
 * A query that was read and understood, whatever index it is put to.
 *
 * @param tree its clauses, every value known
 * @param notices what the asker may have meant otherwise, in whole sentences
 * @param instead queries that may have been meant by what the notices tell of
 */
public record Understood(QueryNode tree, List<String> notices, List<String> instead) {

  /** Another instant than the epoch, of no round number of anything after it. */
  private static final Instant ANOTHER_TIME = Instant.parse("2003-07-09T05:06:07.089Z");

  /**
   * Reads a query.
   *
   * @param now what ages ({@code seen:<7d}) are counted from
   */
  public static Understood read(String query, Instant now) throws Misread {
    QueryNodeProcessorPipeline pipeline = new QueryNodeProcessorPipeline();
    pipeline.add(new KnownValues(new Dates(now)));
    pipeline.add(new RemoveDeletedQueryNodesProcessor());
    QuerySyntax syntax = new QuerySyntax();
    QueryNode tree = syntax.parse(query, QuerySyntax.ANYWHERE);
    try {
      return new Understood(pipeline.process(tree), syntax.notices(), syntax.instead());
    } catch (Misread e) {
      throw e;
    } catch (QueryNodeException e) {
      throw new IllegalStateException("only a misread query is expected to fail", e);
    }
  }

  /** Whether a query has more characters than one may have, so that it is not even read. */
  public static boolean isTooLong(String query) {
    return query.length() > QuerySyntax.LONGEST;
  }

  /** Whether a query means something else at another time; not one that cannot be understood. */
  public static boolean ages(String query) {
    try {
      return !read(query, Instant.EPOCH).spans().equals(read(query, ANOTHER_TIME).spans());
    } catch (Misread e) {
      return false;
    }
  }

  private List<String> spans() {
    List<String> spans = new ArrayList<>();
    has(
        tree,
        node -> {
          if (node instanceof SpanNode span) {
            spans.add(span.field() + " " + span.span().from() + " " + span.span().to());
          }
          return false;
        });
    return spans;
  }

  /** Whether any clause is about the change, so that edits are what is looked for. */
  public boolean looksForEdits() {
    return has(tree, EditNode.class::isInstance) || speaksOfTheEdit();
  }

  /**
   * Whether any clause is about the edit that is found, and not, as in {@code edit(…)}, about some
   * edit of its revision.
   */
  public boolean speaksOfTheEdit() {
    return hasOutside(
        tree,
        node ->
            switch (node) {
              case SpanNode span -> span.field().speaks() == Speaks.OF_THE_CHANGE;
              case AnyNode any -> any.field().speaks() == Speaks.OF_THE_CHANGE;
              case FieldQueryNode leaf ->
                  speaks(leaf) == Speaks.OF_THE_CHANGE || (isKind(leaf) && namesEditKind(leaf));
              default -> false;
            });
  }

  /** Whether later versions of an article change what is found of it. */
  public boolean asksForStanding() {
    return has(
        tree,
        node ->
            node instanceof SpanNode span
                && span.field() != QueryField.SEEN
                && span.field() != QueryField.SIGNIFICANCE);
  }

  /** Whether it asks for kinds of revision, so that none is to be left out unasked. */
  public boolean asksForKinds() {
    return anyLeaf(tree, leaf -> isKind(leaf) && !namesEditKind(leaf) && !isNegated(leaf));
  }

  /** Whether there are words by which one thing found can be better than another. */
  public boolean ranks() {
    return anyLeaf(
        tree,
        leaf ->
            field(leaf).map(field -> field.takes() == Takes.WORDS).orElse(true)
                && !isNegated(leaf));
  }

  /** Whether words are looked for in their order. */
  public boolean seeksPhrase() {
    return anyLeaf(
        tree,
        leaf ->
            field(leaf).map(field -> field.takes() == Takes.WORDS).orElse(true)
                && leaf.getTextAsString().indexOf(' ') > 0);
  }

  /** The words and values that are looked for, and not negated. */
  public List<FieldQueryNode> sought() {
    List<FieldQueryNode> sought = new ArrayList<>();
    has(
        tree,
        node -> {
          if (node instanceof FieldQueryNode leaf && !isNegated(leaf)) {
            sought.add(leaf);
          }
          return false;
        });
    return sought;
  }

  public static Optional<QueryField> field(FieldQueryNode leaf) {
    return QueryField.named(leaf.getFieldAsString());
  }

  /** Whether a {@code kind:} names what happened to a sentence, not what sort of step it was. */
  public static boolean namesEditKind(FieldQueryNode leaf) {
    return Arrays.stream(EditKind.values())
        .anyMatch(kind -> kind.label().equals(leaf.getTextAsString()));
  }

  /** Whether the very name is asked for, and none that has its words among others. */
  public static boolean isExact(QueryNode leaf) {
    return leaf.getTag(NameRule.EXACTLY) != null;
  }

  private static boolean isKind(FieldQueryNode leaf) {
    return field(leaf).filter(field -> field == QueryField.KIND).isPresent();
  }

  private static Speaks speaks(FieldQueryNode leaf) {
    return field(leaf).map(QueryField::speaks).orElse(Speaks.OF_EITHER);
  }

  public static boolean isNegated(QueryNode node) {
    boolean negated = false;
    for (QueryNode above = node; above != null; above = above.getParent()) {
      negated ^= above instanceof ModifierQueryNode;
    }
    return negated;
  }

  private static boolean anyLeaf(QueryNode node, Predicate<FieldQueryNode> test) {
    return has(node, each -> each instanceof FieldQueryNode leaf && test.test(leaf));
  }

  private static boolean has(QueryNode node, Predicate<QueryNode> test) {
    List<QueryNode> children = node.getChildren();
    return test.test(node)
        || (children != null && children.stream().anyMatch(child -> has(child, test)));
  }

  private static boolean hasOutside(QueryNode node, Predicate<QueryNode> test) {
    List<QueryNode> children = node.getChildren();
    return test.test(node)
        || (children != null
            && !(node instanceof EditNode)
            && children.stream().anyMatch(child -> hasOutside(child, test)));
  }
}
