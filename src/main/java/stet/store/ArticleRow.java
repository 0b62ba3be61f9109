package stet.store;

/**
 * An article as it stood before a batch.
 *
 * @param identifier as the first observation to arrive gave it
 * @param known whether it was there before the batch
 */
public record ArticleRow(long key, String identifier, int versions, boolean known) {}
