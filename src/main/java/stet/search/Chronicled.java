package stet.search;

/** What became of the request to tell what a query finds in order of recording. */
public sealed interface Chronicled permits Chronicle, BadQuery, Unavailable {}
