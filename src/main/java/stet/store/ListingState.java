package stet.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a listing: the outcome of its last check and the time of the next.
 *
 * @param key its row
 * @param due when the next check is due
 * @param pause from one check to the next
 * @param looked when the listing was last read; null before the first time
 * @param failures number of the latest checks in a row that could not read the listing
 * @param outcome the outcome of the last check; null before the first
 */
public record ListingState(
    long key,
    String source,
    SourceListing listing,
    Instant due,
    Duration pause,
    @Nullable Instant looked,
    @Nullable String etag,
    @Nullable String modified,
    int failures,
    @Nullable String outcome) {}
