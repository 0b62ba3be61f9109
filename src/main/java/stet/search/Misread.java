package stet.search;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.messages.Message;
import org.jspecify.annotations.Nullable;

/** A place in a query that cannot be understood, on its way to becoming a {@link BadQuery}. */
final class Misread extends QueryNodeParseException {

  private final String reason;
  private final int at;
  private final int length;
  private final @Nullable UnaryOperator<String> mending;

  Misread(int at, int length, String message) {
    this(at, length, message, null);
  }

  /** With what puts the query right as it was probably meant. */
  private Misread(int at, int length, String message, @Nullable UnaryOperator<String> mending) {
    super(new Plain(message));
    this.mending = mending;
    this.reason = message;
    this.at = at;
    this.length = length;
  }

  /** The same, where the query was probably meant to have another text in that place. */
  Misread meaning(String text) {
    return mendedBy(query -> query.substring(0, at) + text + query.substring(at + length));
  }

  /** The same, where something at the end of the query was probably forgotten. */
  Misread lacking(String end) {
    return mendedBy(query -> query.stripTrailing() + end);
  }

  private Misread mendedBy(UnaryOperator<String> mending) {
    return new Misread(at, length, reason, mending);
  }

  BadQuery in(String query) {
    List<String> instead = mending == null ? List.of() : List.of(mending.apply(query));
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
