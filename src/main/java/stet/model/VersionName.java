package stet.model;

/**
 * What tells a version from all others, for whoever keeps no whole hashes.
 *
 * @param firstSeen in milliseconds of the epoch
 * @param head the first 8 bytes of its content's hash, as {@link Sha256#a}
 */
public record VersionName(ArticleId article, long firstSeen, long head) {}
