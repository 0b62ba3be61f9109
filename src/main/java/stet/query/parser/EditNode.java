package stet.query.parser;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** Node of a clause in {@code edit(…)}, which at least one edit of the same revision must meet. */
final class EditNode extends QueryNodeImpl {

  EditNode(QueryNode inner) {
    allocate();
    setLeaf(false);
    set(List.of(inner));
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return toString();
  }

  @Override
  public String toString() {
    return "edit(" + getChildren() + ")";
  }
}
