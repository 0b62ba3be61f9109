package stet.query.parser;

import java.util.stream.Collectors;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.TermRangeQueryNode;
import org.apache.lucene.queryparser.flexible.standard.nodes.WildcardQueryNode;

/** Writes a query's tree on one line: {@code and(kremlin, not(tag=number))}. */
final class Tree {
  private Tree() {}

  static String of(QueryNode node) {
    return switch (node) {
      case QuotedFieldQueryNode phrase -> name(phrase) + "\"" + phrase.getTextAsString() + "\"";
      case FuzzyQueryNode fuzzy ->
          name(fuzzy) + fuzzy.getTextAsString() + "~" + (int) fuzzy.getSimilarity();
      case WildcardQueryNode wild -> name(wild) + "wild(" + wild.getTextAsString() + ")";
      case FieldQueryNode word -> name(word) + word.getTextAsString();
      case SlopQueryNode slop -> of(slop.getChild()) + "~" + slop.getValue();
      case ModifierQueryNode not -> "not(" + of(not.getChild()) + ")";
      case EditNode edit -> "edit(" + of(edit.getChildren().getFirst()) + ")";
      case AndQueryNode and -> "and(" + children(and) + ")";
      case OrQueryNode or -> "or(" + children(or) + ")";
      case MatchAllDocsQueryNode all -> "everything";
      case TermRangeQueryNode range ->
          name(range.getLowerBound())
              + (range.isLowerInclusive() ? "[" : "{")
              + range.getLowerBound().getTextAsString()
              + ".."
              + range.getUpperBound().getTextAsString()
              + (range.isUpperInclusive() ? "]" : "}");
      default -> throw new AssertionError("no way to write " + node);
    };
  }

  private static String name(FieldQueryNode node) {
    return node.getFieldAsString().isEmpty() ? "" : node.getFieldAsString() + "=";
  }

  private static String children(QueryNode node) {
    return node.getChildren().stream().map(Tree::of).collect(Collectors.joining(", "));
  }
}
