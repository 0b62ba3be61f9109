package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link Facets} of a query.
 *
 * @param most the largest number of values for each facet; the commonest values are chosen
 * @param unit the length of the histogram's intervals; null to choose one that fits the results
 */
public record FacetQuestion(String query, int most, Facets.@Nullable Unit unit) {}
