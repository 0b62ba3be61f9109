package stet.store;

/**
 * The end of the WARC file to which responses are appended.
 *
 * @param end the offset in bytes up to which the file is complete
 */
public record AppendPosition(String file, long end) {}
