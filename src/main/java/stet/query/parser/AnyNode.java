package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.QueryNodeImpl;
import org.apache.lucene.queryparser.flexible.core.parser.EscapeQuerySyntax;
import stet.query.OptionalField;

/** {@code person:*}: the field has a value, whichever. */
final class AnyNode extends QueryNodeImpl {

  private final OptionalField field;

  AnyNode(OptionalField field) {
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
    return field.field().label() + ":*";
  }
}
