package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import stet.query.ValueField;
import stet.query.parser.QueryNarrowing;

/**
 * Facet counts and a histogram of all results of a query.
 *
 * @param notices notices like those of an {@link Answer}
 * @param partial whether time ran out before everything was counted; all counts are then lower
 *     bounds
 * @param articles the number of articles with results
 * @param facets the facets source, language and kind; for a query about changes also tag, person
 *     and speaker
 */
public record Facets(
    String query,
    List<String> notices,
    boolean partial,
    int articles,
    List<Facet> facets,
    ResultHistogram histogram,
    Duration took) {

  /** The commonest values of a field, those in the most articles first. */
  public record Facet(ValueField field, List<Value> values) {}

  /**
   * A value with the number of articles in which it is found.
   *
   * @param value the value as it is counted, such as {@code sergey lavrov}
   * @param name the name shown to the user
   * @param clause the clause for this value alone, such as {@code person:="sergey lavrov"}
   * @param narrowing the query with that clause added, or removed if the query has it
   */
  public record Value(
      String value, String name, String clause, int articles, QueryNarrowing narrowing) {}

  /**
   * The times at which the results were first seen, as consecutive intervals of the same length.
   */
  public record ResultHistogram(Unit unit, List<Bar> bars) {}

  /**
   * An interval of a histogram.
   *
   * @param from the first instant of the interval
   * @param to the first instant after the interval
   * @param articles the number of articles with results in the interval
   * @param found the number of edits (or versions) found in the interval
   * @param clause the clause for this interval alone, such as {@code seen:2014-03}
   * @param narrowing the query with that clause added, or removed if the query has it
   */
  public record Bar(
      Instant from, Instant to, int articles, int found, String clause, QueryNarrowing narrowing) {}

  /** The length of the intervals of a histogram, in UTC; weeks begin on Mondays. */
  public enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** The unit as it is written in an address, such as {@code month}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
