package stet.store;

/**
 * The place of a look at a page.
 *
 * @param within whether it was at the article and in the time that were asked for
 */
public record RegisteredLook(String file, long place, boolean within) {}
