package stet.store;

/**
 * The progress of the import of a file.
 *
 * @param file its path
 * @param content a value that shows whether the file is still the same
 * @param place the number of its records that are on disk
 * @param ended whether those are all of its records
 */
public record ImportBookmark(String file, String content, long place, boolean ended) {}
