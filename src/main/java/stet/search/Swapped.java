package stet.search;

/** What became of the request to count what replaced what. */
public sealed interface Swapped permits SwapTable, BadQuery, Unavailable {}
