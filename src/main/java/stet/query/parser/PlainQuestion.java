package stet.query.parser;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question in everyday words, and the queries that ask it.
 *
 * @param readings queries that each ask the whole question, the likeliest first: a name may be that
 *     of a person or words like any others
 * @param wider queries that ask for less: they leave out the time, or what changed
 * @param certain whether the text is surely a question, and no words to be looked for: it begins as
 *     questions do, or ends with a question mark
 */
public record PlainQuestion(List<String> readings, List<String> wider, boolean certain) {
  public PlainQuestion {
    readings = List.copyOf(readings);
    wider = List.copyOf(wider);
  }

  /** All queries, the most exact first. */
  List<String> queries() {
    return Stream.concat(readings.stream(), wider.stream()).toList();
  }
}
