package stet.query.parser;

import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField;
import stet.query.QueryField.Takes;

/** Parser of a phrase in quotation marks: {@code "snap exercise"}, {@code "exercise troops"~5}. */
final class PhraseValueParser {

  private static final int FARTHEST = 100;

  /**
   * The character before a quotation mark that belongs to the quoted text: {@code person:="sean
   * \"p\" combs"}.
   */
  private static final char ESCAPE = '\\';

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"“”„‟«»＂])");

  private final QueryScanner text;

  PhraseValueParser(QueryScanner text) {
    this.text = text;
  }

  @Nullable QueryNode in(String field) throws QuerySyntaxException {
    int begin = text.at();
    text.skip(1);
    int from = text.at();
    while (!QueryScanner.isQuote(text.next())) {
      if (text.done()) {
        QuerySyntaxException open =
            new QuerySyntaxException(
                begin,
                1,
                "This quotation mark is never closed: put another one where the phrase ends.");
        throw QueryScanner.says(text.from(from)) ? open.lacking("\"") : open;
      }
      text.skip(text.next() == ESCAPE && QueryScanner.isQuote(text.next(1)) ? 2 : 1);
    }
    String words = ESCAPED.matcher(text.from(from)).replaceAll("$1");
    text.skip(1);
    int places = text.next() == '~' ? places(field) : 0;
    if (!QueryScanner.says(words)) {
      return null;
    }
    QueryNode phrase = new QuotedFieldQueryNode(field, words, begin, text.at());
    return places > 0 ? new SlopQueryNode(phrase, places) : phrase;
  }

  /**
   * Reads how many places the words of a phrase may be apart. The result is not positive if no
   * number follows the tilde.
   */
  private int places(String field) throws QuerySyntaxException {
    int tilde = text.at();
    text.skip(1);
    boolean counted = Character.isDigit(text.next());
    int places = text.number();
    if (QueryField.named(field).filter(named -> named.takes() != Takes.WORDS).isPresent()) {
      throw new QuerySyntaxException(
              tilde,
              text.at() - tilde,
              "What follows %s: is looked for as written: take the ~ out.".formatted(field))
          .meaning("");
    }
    if (counted && (places < 0 || places > FARTHEST)) {
      throw new QuerySyntaxException(
              tilde,
              text.at() - tilde,
              "The words of a phrase stand at most "
                  + FARTHEST
                  + " places apart: \"snap exercise\"~5.")
          .meaning("~" + FARTHEST);
    }
    return places;
  }
}
