package stet.store;

/**
 * The progress of the import of a file.
 *
 * @param file the path of the file
 * @param content a value that shows whether the file is still the same
 * @param place the number of its records that are recorded on disk
 * @param ended whether those are all of its records
 */
public record ImportBookmark(String file, String content, long place, boolean ended) {}
