package stet.store;

/** The number of a source's articles that are looked at again, and of those that are no longer. */
public record FollowedCount(long followed, long ended) {}
