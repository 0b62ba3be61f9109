package stet.store;

/**
 * A content that is not packed against another content.
 *
 * @param length of its bytes
 */
public record FullCopy(long key, int length) {}
