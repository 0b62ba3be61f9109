package stet.search;

/** What became of the request to count what a query finds. */
public sealed interface Counted permits Facets, BadQuery, Unavailable {}
