package stet.query.parser;

import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;

/** Parser of a web address or another identifier that was pasted into a query. */
final class AddressValueParser {

  /** The beginning of a web address, with or without its scheme. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)<?(https?://|[\\p{L}\\p{N}_.-]+\\.\\p{L}{2,}(:\\d{1,5})?/)");

  private final QueryScanner text;

  AddressValueParser(QueryScanner text) {
    this.text = text;
  }

  /** Whether the text from here on can only be an address. */
  boolean begins() {
    return text.matches(ADDRESS).lookingAt();
  }

  /** Reads the address. A closing bracket belongs to it only if the address has the opening one. */
  @Nullable QueryNode in(String field) {
    int begin = text.at();
    int open = 0;
    while (!QueryScanner.isSpace(text.next()) && (text.next() != ')' || open > 0)) {
      open += text.next() == '(' ? 1 : text.next() == ')' ? -1 : 0;
      text.skip(1);
    }
    String written = text.from(begin);
    return QueryScanner.says(written) ? new FieldQueryNode(field, written, begin, text.at()) : null;
  }
}
