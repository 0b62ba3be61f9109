package stet.query.parser;

import org.apache.lucene.queryparser.flexible.core.nodes.MatchAllDocsQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.OptionalField;
import stet.query.QueryField;
import stet.query.QueryField.Takes;
import stet.query.ValueField;

/**
 * Parser of the values in a query, which are the leaves of the grammar. It passes each form of
 * value to a separate parser.
 */
final class ValueParser {

  private final QueryScanner text;
  private final WordValueParser words;
  private final PhraseValueParser phrases;
  private final NameValueParser names;
  private final RangeValueParser ranges;
  private final SwapValueParser swaps;
  private final AddressValueParser addresses;

  ValueParser(QueryScanner text) {
    this.text = text;
    this.words = new WordValueParser(text);
    this.phrases = new PhraseValueParser(text);
    this.names = new NameValueParser(text, phrases);
    this.ranges = new RangeValueParser(text);
    this.swaps = new SwapValueParser(text);
    this.addresses = new AddressValueParser(text);
  }

  /** Reads a value without a field. */
  @Nullable QueryNode bare() throws QuerySyntaxException {
    if (addresses.begins()) {
      return addresses.in(ValueField.URL.label());
    }
    if (isStar()) {
      text.skip(1);
      return new MatchAllDocsQueryNode();
    }
    return QueryScanner.isQuote(text.next())
        ? phrases.in(QuerySyntax.ANYWHERE)
        : words.in(QuerySyntax.ANYWHERE);
  }

  /** Reads a value of a field. */
  @Nullable QueryNode in(QueryField field) throws QuerySyntaxException {
    if (field.takes() == Takes.NAME && text.next() == '=') {
      return names.exactly(field);
    }
    if (QueryScanner.isQuote(text.next())) {
      return phrases.in(field.label());
    }
    return switch (field.takes()) {
      case WORDS -> isStar() && isOptional(field) ? any(field) : words.in(field.label());
      case IDENTIFIER -> addresses.in(field.label());
      case INSTANT, AGE, COUNT, FRACTION -> ranges.begins() ? ranges.in(field) : ranges.one(field);
      case NAME, CHOICE -> names.in(field);
      case SWAP -> isStar() ? any(field) : swaps.in(field.label());
    };
  }

  private static boolean isOptional(QueryField field) {
    return OptionalField.of(field).isPresent();
  }

  private boolean isStar() {
    return text.next() == '*' && QueryScanner.endsWord(text.next(1));
  }

  private QueryNode any(QueryField field) {
    text.skip(1);
    return new AnyValueNode(OptionalField.of(field).orElseThrow());
  }
}
