package stet.store;

/**
 * The end of the WARC file that is appended to.
 *
 * @param end up to where it is whole, in bytes
 */
public record AppendPosition(String file, long end) {}
