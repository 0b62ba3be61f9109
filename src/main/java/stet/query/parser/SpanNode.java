package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import stet.query.QueryField;
import stet.query.Span;

/** A field that is measured, with what was asked of it understood. */
final class SpanNode extends QueryNodeImpl {

  private final QueryField field;
  private final Span span;

  SpanNode(QueryField field, Span span) {
    this.field = field;
    this.span = span;
    setLeaf(true);
  }

  QueryField field() {
    return field;
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
    return field.label() + ":" + span;
  }
}
