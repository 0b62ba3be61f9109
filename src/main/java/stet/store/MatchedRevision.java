package stet.store;

/**
 * A revision that a saved search found.
 *
 * @param step its permanent name
 * @param recorded its place in the archive
 */
public record MatchedRevision(String step, long recorded) {}
