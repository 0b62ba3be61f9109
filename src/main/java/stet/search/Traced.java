package stet.search;

/** What became of the question when and where a phrase stood. */
public sealed interface Traced permits Lifetimes, BadQuery, Unavailable {}
