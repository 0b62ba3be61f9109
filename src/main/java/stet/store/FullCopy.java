package stet.store;

/**
 * A content that is not compressed against another content.
 *
 * @param length the length of the content in bytes
 */
public record FullCopy(long key, int length) {}
