package stet.store;

import java.net.URI;
import java.time.Instant;

/**
 * A response whose body is kept in a WARC file.
 *
 * @param url the address that was asked
 * @param page the address of the page: of a capture in a web archive, not the one that was asked
 * @param asked when it was asked for
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
