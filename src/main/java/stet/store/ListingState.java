package stet.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A listing with the outcome of the last look at it and the time of the next.
 *
 * @param key its row
 * @param due when it is looked at next
 * @param pause from one look to the next
 * @param looked when it was last read; null before the first time
 * @param failures looks in a row that could not read it
 * @param told what the last look came to; null before the first
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
    @Nullable String told) {}
