package stet.store;

/**
 * The place of a registered fetch of a page.
 *
 * @param within whether the fetch is of the requested article and within the requested time
 */
public record RegisteredFetchLocation(String file, long place, boolean within) {}
