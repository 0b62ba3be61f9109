package stet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fetch of an article whose response is kept.
 *
 * @param seen when the article was seen: for a capture, when it was captured
 * @param asked when the request was made; null for a capture that was not requested, since it is
 *     the same as another capture
 * @param url the address that was requested
 * @param status the status of the response; 304 where the server said that nothing has changed
 * @param digest of the body as it was sent
 * @param file the WARC file that holds the body
 * @param place the response's offset in that file, in bytes
 */
public record FetchRecord(
    Instant seen,
    @Nullable Instant asked,
    String url,
    int status,
    String digest,
    String file,
    long place) {}
