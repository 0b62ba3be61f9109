package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import stet.query.OptionalField;

/** Node of a clause that matches any value of a field: {@code person:*}. */
final class AnyValueNode extends QueryNodeImpl {

  private final OptionalField field;

  AnyValueNode(OptionalField field) {
    this.field = field;
    setLeaf(true);
  }

  OptionalField field() {
    return field;
  }

  @Override
  public CharSequence toQueryString(EscapeQuerySyntax escaper) {
    return toString();
  }

  @Override
  public String toString() {
    return field.label() + ":*";
  }
}
