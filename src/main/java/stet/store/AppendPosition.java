package stet.store;

/**
 * The end of the WARC file to which responses are appended.
 *
 * @param end offset up to which the file is whole, in bytes
 */
public record AppendPosition(String file, long end) {}
