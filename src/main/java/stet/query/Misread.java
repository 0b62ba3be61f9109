package stet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.messages.Message;

/** A place in a query that cannot be understood, and what may have been meant there. */
public final class Misread extends QueryNodeParseException {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z-]*:$");

  private final String reason;
  private final int at;
  private final int length;
  private final List<UnaryOperator<String>> mendings;

  public Misread(int at, int length, String message) {
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

  /** A star in the value of a field that is not of words. */
  static Misread star(QueryField field, int at, int length) {
    return new Misread(
        at,
        length,
        "A * stands for letters only in words: what follows %s: is looked for whole."
            .formatted(field.label()));
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

  /**
   * The same, where the whole clause of which this is the value may have been meant to be any of
   * several texts; in a group of values, this one.
   */
  Misread insteadOfClause(List<String> texts) {
    List<UnaryOperator<String>> each = new ArrayList<>();
    for (String text : texts) {
      each.add(query -> query.substring(0, clause(query)) + text + query.substring(at + length));
    }
    return new Misread(at, length, reason, List.copyOf(each));
  }

  /** Where the name of the field begins, if it stands directly before. */
  private int clause(String query) {
    Matcher name = NAME.matcher(query).region(0, at);
    return name.find() ? name.start() : at;
  }

  /** The same, where something at the end of the query was probably forgotten. */
  Misread lacking(String end) {
    return new Misread(at, length, reason, List.of(query -> query.stripTrailing() + end));
  }

  /** Where in the query it is. */
  public int at() {
    return at;
  }

  /** How many characters cannot be understood. */
  public int length() {
    return length;
  }

  /** Why, and what to write instead; in sentences. */
  public String reason() {
    return reason;
  }

  /**
   * What may have been meant.
   *
   * @param query the whole one that was misread
   */
  public List<String> instead(String query) {
    return mendings.stream().map(mending -> mending.apply(query)).toList();
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
