package stet.store;

/**
 * A content that is packed against no other.
 *
 * @param length of its bytes
 */
public record FullCopy(long key, int length) {}
