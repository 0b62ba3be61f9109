package stet.store;

import java.time.Instant;

/**
 * An alert that waits to be sent.
 *
 * @param key the place of the alert in the queue
 */
public record QueuedAlert(long key, SavedSearch search, MatchedRevision revision, Instant queued) {}
