package stet.search;

/** What became of the question what is known of a name. */
public sealed interface Profiled permits Profile, BadQuery, Unavailable {}
