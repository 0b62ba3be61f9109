package stet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fetch of an article whose response is stored.
 *
 * @param seen the time at which the article was seen; for a capture, the time of the capture
 * @param asked the time of the request; null for a capture that was not requested, because it is
 *     the same as another capture
 * @param url the requested address
 * @param status the status of the response; 304 if the server said that the page was not modified
 * @param digest the digest of the body as it was sent
 * @param file the WARC file that contains the body
 * @param place the offset of the response in that file, in bytes
 */
public record FetchRecord(
    Instant seen,
    @Nullable Instant asked,
    String url,
    int status,
    String digest,
    String file,
    long place) {}
