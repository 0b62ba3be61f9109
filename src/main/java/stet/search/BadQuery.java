package stet.search;

import java.util.List;

/**
 * A query that cannot be understood.
 *
 * @param at offset in the query of the place that is wrong
 * @param length how many characters are wrong there, at least 0
 * @param instead whole queries that may have been meant; often none
 */
public record BadQuery(String query, String message, int at, int length, List<String> instead)
    implements Outcome, Counted, Traced, Profiled, Retold, Chronicled, Swapped, Exported {

  BadQuery(String query, String message, int at, int length) {
    this(query, message, at, length, List.of());
  }
}
