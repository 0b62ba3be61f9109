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
 * @param seen when the page was seen: for a capture in a web archive, when it was captured
 * @param capture details of a capture; null if the page itself was requested
 * @param file the WARC file
 * @param place the offset of the response in the file, in bytes
 * @param end the end of the request behind it, up to which the file is whole
 * @param record the response's WARC-Record-ID
 * @param digest of the body
 * @param held the earlier response that holds the same body; null where this one holds it
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
   * @param asked when the capture was requested from the web archive
   */
  public record CaptureDetails(String page, Instant asked) {}
}
