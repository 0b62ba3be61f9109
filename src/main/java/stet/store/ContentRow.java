package stet.store;

/**
 * The row of a content in the store.
 *
 * @param depth the number of bases below it
 * @param erased whether only its hash remains
 */
public record ContentRow(long key, int depth, boolean erased) {}
