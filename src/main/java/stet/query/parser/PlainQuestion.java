package stet.query.parser;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question in everyday words, with the queries that express it.
 *
 * @param readings queries that each express the whole question, the likeliest first; there are
 *     several if a name may mean a person or just words
 * @param wider queries with fewer conditions, for example without the time or without the kind of
 *     change
 * @param certain whether the text is certainly a question and not a list of words to search for,
 *     because it begins like a question or ends with a question mark
 * @param actor who is said to have made the change, which the readings leave out because it is not
 *     recorded ("the government"); null if there is none
 * @param phrase the words of which the question asks when they came or went; null if it asks for
 *     something else
 */
public record PlainQuestion(
    List<String> readings,
    List<String> wider,
    boolean certain,
    @Nullable String actor,
    @Nullable String phrase) {
  public PlainQuestion {
    readings = List.copyOf(readings);
    wider = List.copyOf(wider);
  }

  /** All queries, the most precise first. */
  List<String> queries() {
    return Stream.concat(readings.stream(), wider.stream()).toList();
  }
}
