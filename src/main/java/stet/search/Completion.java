package stet.search;

import stet.query.QueryField;

/**
 * A completion for the end of a query that is being typed.
 *
 * @param from offset in the query of the part that is replaced, which reaches to its end
 * @param text the text to put there: {@code person:"sergey lavrov"} or {@code headline:}
 * @param name the name shown to the user: {@code Sergey V. Lavrov}
 * @param articles the number of articles in which it is found; 0 where that is not counted
 */
public record Completion(int from, String text, String name, int articles) {

  /** This completion for a place where the field is already written, ahead of a bracket. */
  public Completion within(QueryField field) {
    return new Completion(from, text.substring(field.label().length() + 1), name, articles);
  }
}
