package stet.query.parser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;

/** Parser of a swap of two words without quotation marks: {@code will>would}. */
final class SwapValueParser {

  /** A swap with spaces, such as {@code terrorist > gunman}, that lacks its quotation marks. */
  private static final Pattern APART =
      Pattern.compile("[^\\s\"“”„‟«»＂()>]+\\s+>\\s*[^\\s\"“”„‟«»＂()>]+");

  private final QueryScanner text;

  SwapValueParser(QueryScanner text) {
    this.text = text;
  }

  @Nullable QueryNode in(String field) throws QuerySyntaxException {
    int begin = text.at();
    Matcher apart = text.matches(APART);
    if (apart.lookingAt()) {
      throw new QuerySyntaxException(
              begin,
              apart.end() - begin,
              "A swap with spaces in it is put in quotation marks: swap:\"terrorist > gunman\".")
          .meaning('"' + apart.group() + '"');
    }
    String written = text.token();
    return written.isEmpty() ? null : new FieldQueryNode(field, written, begin, text.at());
  }
}
