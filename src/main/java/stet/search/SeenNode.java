package stet.search;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;

/** {@code seen:} with its dates understood. */
final class SeenNode extends QueryNodeImpl {

  private final Span span;

  SeenNode(Span span) {
    this.span = span;
    setLeaf(true);
  }

  Span span() {
    return span;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return toString();
  }

  @Override
  public String toString() {
    return "seen:" + span;
  }
}
