package stet.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/**
 * A fetch that is to be registered.
 *
 * @param article the article whose page was fetched; null for any other page
 * @param url the requested address
 * @param seen the time at which the page was seen; for a capture in a web archive, the time of the
 *     capture
 * @param capture details of a capture; null if the page itself was requested
 * @param file the WARC file
 * @param place the offset of the response in the file, in bytes
 * @param end the end of the request that follows it, up to which the file is complete
 * @param record the WARC-Record-ID of the response
 * @param digest the digest of the body
 * @param held the earlier response that contains the same body; null if this one contains it
 */
public record FetchRegistration(
    @Nullable ArticleId article,
    String url,
    Instant seen,
    @Nullable CaptureDetails capture,
    int status,
    String file,
    long place,
    long end,
    URI record,
    String digest,
    @Nullable Long held) {

  /**
   * A capture in a web archive.
   *
   * @param page the address that was captured
   * @param asked the time at which the capture was requested from the web archive
   */
  public record CaptureDetails(String page, Instant asked) {}
}
