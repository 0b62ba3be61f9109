package stet.search;

/** What became of the request for all that a query finds. */
public sealed interface Exported permits Findings, BadQuery, Unavailable {}
