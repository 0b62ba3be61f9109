package stet.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.messages.Message;

/** A place in a query that cannot be understood, on its way to becoming a {@link BadQuery}. */
final class Misread extends QueryNodeParseException {

  private final String reason;
  private final int at;
  private final int length;
  private final List<UnaryOperator<String>> mendings;

  Misread(int at, int length, String message) {
    this(at, length, message, List.of());
  }

  /** With what puts the query right as it was probably meant. */
  private Misread(int at, int length, String message, List<UnaryOperator<String>> mendings) {
    super(new Plain(message));
    this.mendings = mendings;
    this.reason = message;
    this.at = at;
    this.length = length;
  }

  /** The same, where the query was probably meant to have another text in that place. */
  Misread meaning(String text) {
    return meaning(List.of(text));
  }

  /** The same, where any of several texts may have been meant, the likeliest first. */
  Misread meaning(List<String> texts) {
    List<UnaryOperator<String>> each = new ArrayList<>();
    for (String text : texts) {
      each.add(query -> query.substring(0, at) + text + query.substring(at + length));
    }
    return new Misread(at, length, reason, List.copyOf(each));
  }

  /** The same, where something at the end of the query was probably forgotten. */
  Misread lacking(String end) {
    return new Misread(at, length, reason, List.of(query -> query.stripTrailing() + end));
  }

  BadQuery in(String query) {
    List<String> instead = mendings.stream().map(mending -> mending.apply(query)).toList();
    return new BadQuery(query, reason, at, length, instead);
  }

  /** The framework wants messages from resource bundles; ours are written where they arise. */
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
