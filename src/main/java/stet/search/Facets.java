package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import stet.query.QueryField;
import stet.query.parser.QueryNarrowing;

/**
 * What there is among all that a query finds.
 *
 * @param notices as those of an {@link Answer}
 * @param partial whether there was no time to count everything: then all counts are at least so
 * @param articles in how many articles something is found
 * @param facets source, language and kind, and for a query about changes tag, person and speaker
 */
public record Facets(
    String query,
    List<String> notices,
    boolean partial,
    int articles,
    List<Facet> facets,
    Histogram histogram,
    Duration took) {

  /** The commonest values of a field, in order of articles. */
  public record Facet(QueryField field, List<Value> values) {}

  /**
   * A value, and in how many articles it is found.
   *
   * @param value as it is counted: {@code sergey lavrov}
   * @param name as it is shown
   * @param clause what asks for it alone: {@code person:="sergey lavrov"}
   * @param narrowing the query with that clause, or without it where it has it
   */
  public record Value(
      String value, String name, String clause, int articles, QueryNarrowing narrowing) {}

  /** When what was found was first seen: stretches of one length, without a gap. */
  public record Histogram(Unit unit, List<Bar> bars) {}

  /**
   * A stretch of time.
   *
   * @param from its first instant
   * @param to the first that is no longer in it
   * @param articles in how many articles something of it was found
   * @param found how many edits (or versions) were found in it
   * @param clause what asks for it alone: {@code seen:2014-03}
   * @param narrowing the query with that clause, or without it where it has it
   */
  public record Bar(
      Instant from, Instant to, int articles, int found, String clause, QueryNarrowing narrowing) {}

  /** How long the stretches of a histogram are, in UTC; weeks begin on Mondays. */
  public enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /** As it is written in an address: {@code month}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
