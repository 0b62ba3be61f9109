package stet.search;

/** What became of a question. */
public sealed interface Outcome permits Answer, BadQuery, Unavailable {}
