package stet.search;

import org.jspecify.annotations.Nullable;

/**
 * A query whose findings are to be counted.
 *
 * @param most values of a facet, the commonest
 * @param unit the length of the histogram's stretches, null for one that fits
 */
public record FacetQuestion(String query, int most, Facets.@Nullable Unit unit) {}
