package stet.store;

import java.time.Instant;

/**
 * An alert that is to be sent.
 *
 * @param key its place in the queue
 */
public record QueuedAlert(long key, SavedSearch search, MatchedRevision revision, Instant queued) {}
