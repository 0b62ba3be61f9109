package stet.store;

/**
 * The progress of the import of a file.
 *
 * @param file its path
 * @param content tells whether it is still the same file
 * @param place the number of its records that are on disk
 * @param ended whether those are all of them
 */
public record ImportBookmark(String file, String content, long place, boolean ended) {}
