package stet.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.archive.PublisherDirectory;
import stet.query.ValueField;
import stet.query.parser.QueryNarrowing;
import stet.search.Facets;

/**
 * Facet counts and a histogram of all results of a query, as JSON.
 *
 * @param notices sentences about how the query was read or answered, if the user should know; left
 *     out if there are none
 * @param partial whether time ran out before everything was counted; all counts are then lower
 *     bounds
 * @param articles the number of articles with results
 * @param took the time in milliseconds
 */
public record FacetsJson(
    String query,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notices,
    boolean partial,
    int articles,
    List<FacetJson> facets,
    HistogramJson histogram,
    double took) {

  /** The commonest values of a field, those in the most articles first. */
  public record FacetJson(String field, List<ValueJson> values) {}

  /**
   * A value of a facet, which a click adds to the query or removes from it.
   *
   * @param publisher for a source, the name of the publisher behind it; absent if no name is known
   * @param clause the query clause for it alone
   * @param articles the number of articles in which it is found
   * @param chosen whether the query has the clause
   * @param other the query with the clause added, or removed if the query has it
   */
  public record ValueJson(
      String name,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publisher,
      String clause,
      int articles,
      boolean chosen,
      String other) {}

  /**
   * The times at which the results were first seen.
   *
   * @param interval {@code hour}, {@code day}, {@code week}, {@code month} or {@code year}, in UTC
   */
  public record HistogramJson(String interval, List<BarJson> bars) {}

  /**
   * An interval of the histogram.
   *
   * @param to the first instant after the interval
   * @param articles the number of articles with results in the interval
   * @param found the number of edits or versions found in the interval
   * @param clause the query clause for it alone
   * @param chosen whether the query has the clause
   * @param other the query with the clause added, or removed if the query has it
   */
  public record BarJson(
      Instant from,
      Instant to,
      int articles,
      int found,
      String clause,
      boolean chosen,
      String other) {}

  static FacetJson of(Facets.Facet facet, PublisherDirectory publishers) {
    boolean sources = facet.field() == ValueField.SOURCE;
    return new FacetJson(
        facet.field().label(),
        facet.values().stream()
            .map(value -> of(value, sources ? publishers.of(value.name()).title() : null))
            .toList());
  }

  static ValueJson of(Facets.Value value, @Nullable String publisher) {
    QueryNarrowing narrowing = value.narrowing();
    return new ValueJson(
        value.name(),
        publisher,
        value.clause(),
        value.articles(),
        narrowing.chosen(),
        narrowing.query());
  }

  static HistogramJson of(Facets.ResultHistogram histogram) {
    return new HistogramJson(
        histogram.unit().label(), histogram.bars().stream().map(FacetsJson::of).toList());
  }

  private static BarJson of(Facets.Bar bar) {
    return new BarJson(
        bar.from(),
        bar.to(),
        bar.articles(),
        bar.found(),
        bar.clause(),
        bar.narrowing().chosen(),
        bar.narrowing().query());
  }
}
