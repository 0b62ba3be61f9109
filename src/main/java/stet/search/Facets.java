package stet.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What there is among all that a query finds.
 *
 * @param notices as those of an {@link Answer}
 * @param facets source and language, and for a query about changes tag, person and speaker
 */
public record Facets(
    String query, List<String> notices, List<Facet> facets, Histogram histogram, Duration took)
    implements Counted {

  /** The commonest values of a field, in order of articles. */
  public record Facet(QueryField field, List<Value> values) {}

  /**
   * A value, and in how many articles it is found.
   *
   * @param name as it is shown
   * @param clause what to add to the query for no others: {@code person:"sergey lavrov"}
   */
  public record Value(String name, String clause, int articles) {}

  /** When what was found was first seen: stretches of one length, without a gap. */
  public record Histogram(Unit unit, List<Bar> bars) {}

  /**
   * A stretch of time.
   *
   * @param from its first instant
   * @param to the first that is no longer in it
   * @param found how many edits (or versions) were found in it
   */
  public record Bar(Instant from, Instant to, int found) {}

  /** How long the stretches of a histogram are, in UTC. */
  public enum Unit {
    HOUR,
    DAY,
    MONTH,
    YEAR
  }
}
