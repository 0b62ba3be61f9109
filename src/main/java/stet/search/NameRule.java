package stet.search;

import java.util.List;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a name or one of a few fixed words: {@code lavrov}, {@code ="sergey lavrov"}, {@code
 * number}, and {@code *} for any.
 */
final class NameRule {

  /** Tells {@code person:="sergey lavrov"} from {@code person:"sergey lavrov"}. */
  static final String EXACTLY = "exactly";

  private final QueryText text;
  private final PhraseRule phrase;

  NameRule(QueryText text, PhraseRule phrase) {
    this.text = text;
    this.phrase = phrase;
  }

  @Nullable QueryNode in(QueryField field) throws Misread {
    int begin = text.at();
    String value = QueryText.bare(text.token());
    if (value.equals("*")) {
      return any(field, begin);
    }
    if (value.indexOf('*') >= 0) {
      throw Misread.star(field, begin, text.at() - begin).meaning(value.replace("*", ""));
    }
    return value.isEmpty() ? null : new FieldQueryNode(field.label(), value, begin, text.at());
  }

  /** {@code ="sergey lavrov"}: the very name, where a field finds longer ones too. */
  @Nullable QueryNode exactly(QueryField field) throws Misread {
    if (field == QueryField.TOUCHED_PERSON || field == QueryField.BYLINE) {
      throw new Misread(
              text.at(),
              1,
              "What follows %s: is looked for in any form: take the = out."
                  .formatted(field.label()))
          .meaning("");
    }
    text.skip(1);
    QueryNode name = QueryText.isQuote(text.next()) ? phrase.in(field.label()) : in(field);
    if (name != null) {
      name.setTag(EXACTLY, true);
    }
    return name;
  }

  private QueryNode any(QueryField field, int begin) throws Misread {
    return switch (field) {
      case PERSON -> new AnyNode(QueryField.PERSON);
      case TAG, CHANGED -> new AnyNode(QueryField.TAG);
      case WHERE, KIND, SOURCE, LANG ->
          throw new Misread(
                  begin,
                  text.at() - begin,
                  "There is a %s everywhere: leave %s:* out, or say which, as in %s."
                      .formatted(noun(field), field.label(), field.examples().getFirst()))
              .insteadOfClause(List.of("*"));
      default ->
          throw new Misread(
              begin,
              text.at() - begin,
              "What follows %s: is looked for whole, and cannot be just any: write a name, as in %s."
                  .formatted(field.label(), field.examples().getFirst()));
    };
  }

  private static String noun(QueryField field) {
    return switch (field) {
      case WHERE -> "part";
      case LANG -> "language";
      default -> field.label();
    };
  }
}
