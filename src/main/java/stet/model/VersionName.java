package stet.model;

/**
 * The name that identifies a version where no whole hashes are kept: its article, the time it was
 * first seen, and the beginning of its content's hash.
 *
 * @param firstSeen in milliseconds of the epoch
 * @param head the first 8 bytes of its content's hash, as {@link Sha256#a}
 */
public record VersionName(ArticleId article, long firstSeen, long head) {}
