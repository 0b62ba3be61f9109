package stet.query.parser;

import java.util.List;

/**
 * A question in everyday words, and the queries that ask it.
 *
 * @param queries whole queries, the most exact reading first; the later ones ask for less
 * @param certain whether the text is surely a question, and no words to be looked for: it begins as
 *     questions do, or ends with a question mark
 */
public record PlainQuestion(List<String> queries, boolean certain) {
  public PlainQuestion {
    queries = List.copyOf(queries);
  }
}
