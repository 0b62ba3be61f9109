package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import stet.query.MeasureRange;
import stet.query.MeasuredField;

/** Node of a measured field and its resolved range. */
final class RangeNode extends QueryNodeImpl {

  private final MeasuredField field;
  private final MeasureRange span;

  RangeNode(MeasuredField field, MeasureRange span) {
    this.field = field;
    this.span = span;
    setLeaf(true);
  }

  MeasuredField field() {
    return field;
  }

  MeasureRange span() {
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
