package stet.search;

import stet.query.QueryField;

/**
 * How the end of a query that is being typed may go on.
 *
 * @param from offset in the query of what it stands for, up to its end
 * @param text what to put there: {@code person:"sergey lavrov"} or {@code headline:}
 * @param name as it is shown: {@code Sergey V. Lavrov}
 * @param articles in how many articles it is found; 0 where that is not counted
 */
public record Completion(int from, String text, String name, int articles) {

  /** The same where the field stands already, before a bracket. */
  public Completion within(QueryField field) {
    return new Completion(from, text.substring(field.label().length() + 1), name, articles);
  }
}
