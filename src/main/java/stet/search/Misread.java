package stet.search;

import java.util.Locale;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.messages.Message;

/** A place in a query that cannot be understood, on its way to becoming a {@link BadQuery}. */
final class Misread extends QueryNodeParseException {

  private final String reason;
  private final int at;
  private final int length;

  Misread(int at, int length, String message) {
    super(new Plain(message));
    this.reason = message;
    this.at = at;
    this.length = length;
  }

  BadQuery in(String query) {
    return new BadQuery(query, reason, at, length);
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
