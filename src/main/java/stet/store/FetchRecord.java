package stet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at an article of which the response is kept.
 *
 * @param seen when it was seen: of a capture, when that was captured
 * @param asked when it was asked for; null of a capture that was not, since it is the same as
 *     another
 * @param url what was asked for
 * @param status what it was answered with; 304 where the server said that it was as before
 * @param digest of the body as it was sent
 * @param file the WARC file that holds the body
 * @param place the response's place in it, in bytes
 */
public record FetchRecord(
    Instant seen,
    @Nullable Instant asked,
    String url,
    int status,
    String digest,
    String file,
    long place) {}
