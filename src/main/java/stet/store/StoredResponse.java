package stet.store;

import java.net.URI;
import java.time.Instant;

/**
 * A response whose body is kept in a WARC file.
 *
 * @param url the requested address
 * @param page the address of the page; for a capture in a web archive it differs from the requested
 *     address
 * @param asked when it was requested
 * @param file the WARC file
 * @param place its offset in the file, in bytes
 * @param digest of the body
 * @param record its WARC-Record-ID
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
