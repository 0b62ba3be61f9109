package stet.store;

/**
 * The place of a registered fetch of a page.
 *
 * @param within whether the fetch was of the article and in the time that were asked for
 */
public record RegisteredFetchLocation(String file, long place, boolean within) {}
