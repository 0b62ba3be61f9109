package stet.store;

/**
 * A revision that a saved search found.
 *
 * @param step the permanent name of the revision
 * @param recorded the position in the archive
 */
public record MatchedRevision(String step, long recorded) {}
