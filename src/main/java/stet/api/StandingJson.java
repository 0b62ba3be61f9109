package stet.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version as it stood.
 *
 * @param until first sighting of the version that followed, withheld or not; null while it stands
 * @param hash SHA-256 of its content
 */
public record StandingJson(
    ArticleJson article,
    int number,
    @Nullable String label,
    String address,
    Instant seen,
    Instant lastSeen,
    @Nullable Instant until,
    String hash,
    String headline,
    String byline,
    String text) {}
