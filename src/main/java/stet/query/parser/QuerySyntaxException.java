package stet.query.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.messages.Message;
import stet.query.InvalidQueryException;
import stet.query.QueryField;

/**
 * Thrown for a place in a query that cannot be understood, with the texts that the user may have
 * meant there.
 */
final class QuerySyntaxException extends QueryNodeParseException {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]*:$");

  private final String reason;
  private final int at;
  private final int length;
  private final List<UnaryOperator<String>> mendings;

  QuerySyntaxException(int at, int length, String message) {
    this(at, length, message, List.of());
  }

  /** Creates an exception with functions that turn the query into what was probably meant. */
  private QuerySyntaxException(
      int at, int length, String message, List<UnaryOperator<String>> mendings) {
    super(new Plain(message));
    this.mendings = mendings;
    this.reason = message;
    this.at = at;
    this.length = length;
  }

  /** Creates the exception for a star in the value of a field that does not take words. */
  static QuerySyntaxException star(QueryField field, int at, int length) {
    return new QuerySyntaxException(
        at,
        length,
        "A * stands for letters only in words: what follows %s: is looked for whole."
            .formatted(field.label()));
  }

  /** The same exception, with another text that was probably meant in that place. */
  QuerySyntaxException meaning(String text) {
    return meaning(List.of(text));
  }

  /** The same exception, with several texts that the user may have meant, the likeliest first. */
  QuerySyntaxException meaning(List<String> texts) {
    List<UnaryOperator<String>> each = new ArrayList<>();
    for (String text : texts) {
      each.add(query -> query.substring(0, at) + text + query.substring(at + length));
    }
    return new QuerySyntaxException(at, length, reason, List.copyOf(each));
  }

  /**
   * The same exception, with several texts that may have been meant instead of the whole clause
   * that has this value; in a group of values, they replace only this value.
   */
  QuerySyntaxException insteadOfClause(List<String> texts) {
    List<UnaryOperator<String>> each = new ArrayList<>();
    for (String text : texts) {
      each.add(query -> query.substring(0, clause(query)) + text + query.substring(at + length));
    }
    return new QuerySyntaxException(at, length, reason, List.copyOf(each));
  }

  /**
   * The offset at which the field's name begins if it is directly before the value; otherwise the
   * offset of the value.
   */
  private int clause(String query) {
    Matcher name = NAME.matcher(query).region(0, at);
    return name.find() ? name.start() : at;
  }

  /** The same exception, with a text that was probably forgotten at the end of the query. */
  QuerySyntaxException lacking(String end) {
    return new QuerySyntaxException(
        at, length, reason, List.of(query -> query.stripTrailing() + end));
  }

  /** The exception for users of the parser, with the query as it was typed. */
  InvalidQueryException in(String query) {
    return new InvalidQueryException(
        at, length, reason, mendings.stream().map(mending -> mending.apply(query)).toList());
  }

  /**
   * A message in plain text. The framework expects messages from resource bundles, while Stet's
   * messages are written in the code that reports them.
   */
  private record Plain(String text) implements Message {
    @Override
    public String getKey() {
      return text;
    }

    @Override
    public Object[] getArguments() {
      return new Object[0];
    }

    @Override
    public String getLocalizedMessage() {
      return text;
    }

    @Override
    public String getLocalizedMessage(Locale locale) {
      return text;
    }
  }
}
