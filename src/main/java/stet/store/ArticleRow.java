package stet.store;

/**
 * The row of an article as it stood before a batch.
 *
 * @param identifier the identifier that the first observation to arrive gave
 * @param known whether the article was there before the batch
 */
public record ArticleRow(long key, String identifier, int versions, boolean known) {}
