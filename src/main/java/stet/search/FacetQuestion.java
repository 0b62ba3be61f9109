package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A request for the {@link Facets} of a query.
 *
 * @param most the largest number of values of a facet; the commonest are taken
 * @param unit the length of the histogram's intervals, null for one that fits
 */
public record FacetQuestion(String query, int most, Facets.@Nullable Unit unit) {}
