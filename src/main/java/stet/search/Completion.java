package stet.search;

import stet.query.QueryField;

/**
 * A completion for the end of a query that is being typed.
 *
 * @param from the offset in the query of the part that is replaced; the part extends to the end of
 *     the query
 * @param text the text to insert there, such as {@code person:"sergey lavrov"} or {@code headline:}
 * @param name the name shown to the user, such as {@code Sergey V. Lavrov}
 * @param articles the number of articles in which the completion is found; 0 if articles are not
 *     counted
 */
public record Completion(int from, String text, String name, int articles) {

  /**
   * This completion without the field's name, for a place inside a bracket that follows the field.
   */
  public Completion within(QueryField field) {
    return new Completion(from, text.substring(field.label().length() + 1), name, articles);
  }
}
