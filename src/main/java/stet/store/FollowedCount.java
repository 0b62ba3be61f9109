package stet.store;

/** Numbers of a source's articles that are still checked, and of those that no longer are. */
public record FollowedCount(long followed, long ended) {}
