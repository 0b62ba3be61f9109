package stet.store;

/**
 * The row of an article as it was before a batch.
 *
 * @param identifier the identifier that the first recorded observation gave
 * @param known whether the row existed before the batch
 */
public record ArticleRow(long key, String identifier, int versions, boolean known) {}
