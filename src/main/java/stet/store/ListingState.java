package stet.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a listing: the outcome of its last check and the time of the next.
 *
 * @param key the key of its row
 * @param due the time of the next check
 * @param pause the time between two checks
 * @param looked the time at which the listing was last read; null before the first time
 * @param failures the number of the latest checks in a row that could not read the listing
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
