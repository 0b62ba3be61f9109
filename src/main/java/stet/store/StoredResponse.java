package stet.store;

import java.net.URI;
import java.time.Instant;

/**
 * A response whose body is stored in a WARC file.
 *
 * @param url the requested address
 * @param page the address of the page; for a capture in a web archive it differs from the requested
 *     address
 * @param asked the time of the request
 * @param file the WARC file
 * @param place the offset in the file, in bytes
 * @param digest the digest of the body
 * @param record the WARC-Record-ID
 */
public record StoredResponse(
    long key,
    String url,
    String page,
    Instant asked,
    String file,
    long place,
    String digest,
    URI record) {}
