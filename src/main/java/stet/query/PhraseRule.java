package stet.query;

import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.SlopQueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.QueryField.Takes;

/** Reads what stands in quotation marks: {@code "snap exercise"}, {@code "exercise troops"~5}. */
final class PhraseRule {

  private static final int FARTHEST = 100;

  /** Before a quotation mark that is part of what is quoted: {@code person:="sean \"p\" combs"}. */
  private static final char ESCAPE = '\\';

  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"“”„‟«»＂])");

  private final QueryText text;

  PhraseRule(QueryText text) {
    this.text = text;
  }

  @Nullable QueryNode in(String field) throws Misread {
    int begin = text.at();
    text.skip(1);
    int from = text.at();
    while (!QueryText.isQuote(text.next())) {
      if (text.done()) {
        Misread open =
            new Misread(
                begin,
                1,
                "This quotation mark is never closed: put another one where the phrase ends.");
        throw QueryText.says(text.from(from)) ? open.lacking("\"") : open;
      }
      text.skip(text.next() == ESCAPE && QueryText.isQuote(text.next(1)) ? 2 : 1);
    }
    String words = ESCAPED.matcher(text.from(from)).replaceAll("$1");
    text.skip(1);
    int places = text.next() == '~' ? places(field) : 0;
    if (!QueryText.says(words)) {
      return null;
    }
    QueryNode phrase = new QuotedFieldQueryNode(field, words, begin, text.at());
    return places > 0 ? new SlopQueryNode(phrase, places) : phrase;
  }

  /** How far the words of a phrase may stand apart; none where the tilde has no number. */
  private int places(String field) throws Misread {
    int tilde = text.at();
    text.skip(1);
    boolean counted = Character.isDigit(text.next());
    int places = text.number();
    if (QueryField.named(field).filter(named -> named.takes() != Takes.WORDS).isPresent()) {
      throw new Misread(
              tilde,
              text.at() - tilde,
              "What follows %s: is looked for as written: take the ~ out.".formatted(field))
          .meaning("");
    }
    if (counted && (places < 0 || places > FARTHEST)) {
      throw new Misread(
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
