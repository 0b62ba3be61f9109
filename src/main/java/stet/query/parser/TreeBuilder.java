package stet.query.parser;

import java.util.List;
import java.util.Optional;
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
import stet.query.FieldClause;
import stet.query.QueryField;
import stet.query.QueryTerm;
import stet.query.QueryTerm.FuzzyTerm;
import stet.query.QueryTerm.PhraseTerm;
import stet.query.QueryTerm.ValueTerm;
import stet.query.QueryTerm.WildcardTerm;
import stet.query.QueryTerm.WordTerm;
import stet.query.QueryTree;
import stet.query.QueryTree.And;
import stet.query.QueryTree.AnyValue;
import stet.query.QueryTree.Everything;
import stet.query.QueryTree.InEdit;
import stet.query.QueryTree.Not;
import stet.query.QueryTree.Nothing;
import stet.query.QueryTree.Or;
import stet.query.QueryTree.Range;
import stet.query.ValueField;
import stet.query.WordField;

/**
 * Builder of a {@link stet.query.QueryTree} from the framework's nodes after their values were
 * resolved.
 */
final class TreeBuilder {
  private TreeBuilder() {}

  static QueryTree of(QueryNode node) {
    QueryTree tree = tree(node);
    ClausePlace place = ClausePlace.of(node);
    return place == null ? tree : new FieldClause(place.field(), place.begin(), place.end(), tree);
  }

  private static QueryTree tree(QueryNode node) {
    return switch (node) {
      case AndQueryNode and -> new And(all(and.getChildren()));
      case OrQueryNode or -> new Or(all(or.getChildren()));
      case ModifierQueryNode not -> new Not(of(not.getChild()));
      case EditNode edit -> new InEdit(of(edit.getChildren().getFirst()));
      case MatchAllDocsQueryNode everything -> new Everything();
      case MatchNoDocsQueryNode nothing -> new Nothing();
      case RangeNode span -> new Range(span.field(), span.span());
      case AnyValueNode any -> new AnyValue(any.field());
      case SlopQueryNode near -> phrase((FieldQueryNode) near.getChild(), near.getValue());
      case FieldQueryNode leaf -> term(leaf);
      default -> throw new IllegalStateException("the grammar has no such node: " + node);
    };
  }

  private static List<QueryTree> all(List<QueryNode> nodes) {
    return nodes.stream().map(TreeBuilder::of).toList();
  }

  private static QueryTerm term(FieldQueryNode leaf) {
    Optional<QueryField> field = field(leaf);
    String text = leaf.getTextAsString();
    if (field.isPresent() && field.get() instanceof ValueField of) {
      boolean exact = leaf.getTag(NameValueParser.EXACTLY) != null;
      return new ValueTerm(of, text, exact, leaf.getBegin(), leaf.getEnd());
    }
    Optional<WordField> in = field.map(WordField.class::cast);
    return switch (leaf) {
      case WildcardQueryNode wild -> new WildcardTerm(in, text, leaf.getBegin(), leaf.getEnd());
      case FuzzyQueryNode fuzzy ->
          new FuzzyTerm(in, text, (int) fuzzy.getSimilarity(), leaf.getBegin(), leaf.getEnd());
      case QuotedFieldQueryNode quoted -> phrase(leaf, 0);
      default -> new WordTerm(in, text, leaf.getBegin(), leaf.getEnd());
    };
  }

  private static PhraseTerm phrase(FieldQueryNode leaf, int slop) {
    return new PhraseTerm(
        field(leaf).map(WordField.class::cast),
        leaf.getTextAsString(),
        slop,
        leaf.getBegin(),
        leaf.getEnd());
  }

  private static Optional<QueryField> field(FieldQueryNode leaf) {
    return QueryField.named(leaf.getFieldAsString());
  }
}
