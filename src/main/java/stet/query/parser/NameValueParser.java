package stet.query.parser;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;
import stet.query.OptionalField;
import stet.query.QueryField;
import stet.query.RewrittenField;
import stet.query.ValueField;

/**
 * Parser of a name or one of a few fixed words, such as {@code lavrov}, {@code ="sergey lavrov"} or
 * {@code number}; {@code *} stands for any value.
 */
final class NameValueParser {

  /**
   * The tag that distinguishes {@code person:="sergey lavrov"} from {@code person:"sergey lavrov"}.
   */
  static final String EXACTLY = "exactly";

  private final QueryScanner text;
  private final PhraseValueParser phrase;

  NameValueParser(QueryScanner text, PhraseValueParser phrase) {
    this.text = text;
    this.phrase = phrase;
  }

  @Nullable QueryNode in(QueryField field) throws QuerySyntaxException {
    int begin = text.at();
    String value = QueryScanner.bare(text.token());
    if (value.equals("*")) {
      return any(field, begin);
    }
    if (value.indexOf('*') >= 0) {
      throw QuerySyntaxException.star(field, begin, text.at() - begin).meaning(meant(field, value));
    }
    return value.isEmpty() ? null : new FieldQueryNode(field.label(), value, begin, text.at());
  }

  /**
   * Reads an exact name, such as {@code ="sergey lavrov"}, for a field that otherwise also finds
   * longer names.
   */
  @Nullable QueryNode exactly(QueryField field) throws QuerySyntaxException {
    if (field == ValueField.TOUCHED_PERSON || field == ValueField.BYLINE) {
      throw new QuerySyntaxException(
              text.at(),
              1,
              "What follows %s: is looked for in any form: take the = out."
                  .formatted(field.label()))
          .meaning("");
    }
    text.skip(1);
    QueryNode name = QueryScanner.isQuote(text.next()) ? phrase.in(field.label()) : in(field);
    if (name != null) {
      name.setTag(EXACTLY, true);
    }
    return name;
  }

  /**
   * The texts that were probably meant by a value with a star: all fixed words that begin with the
   * value, or a name without the star.
   */
  private static List<String> meant(QueryField field, String value) {
    String start = value.replace("*", "");
    if (field.takes() != QueryField.Takes.CHOICE) {
      return List.of(start);
    }
    List<String> known = field.choices().stream().filter(word -> word.startsWith(start)).toList();
    return known.size() < 2 ? known : List.of("(" + String.join(" OR ", known) + ")");
  }

  private QueryNode any(QueryField field, int begin) throws QuerySyntaxException {
    QueryField asked = field == RewrittenField.CHANGED ? ValueField.TAG : field;
    Optional<OptionalField> optional = OptionalField.of(asked);
    if (optional.isPresent()) {
      return new AnyValueNode(optional.get());
    }
    throw new QuerySyntaxException(
            begin,
            text.at() - begin,
            "There is a %s everywhere: leave %s:* out, or say which, as in %s."
                .formatted(noun(field), field.label(), field.examples().getFirst()))
        .insteadOfClause(List.of("*"));
  }

  private static String noun(QueryField field) {
    return switch (field) {
      case ValueField.WHERE -> "part";
      case ValueField.LANG -> "language";
      default -> field.label();
    };
  }
}
