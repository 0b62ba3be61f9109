package stet.store;

import org.jspecify.annotations.Nullable;

/**
 * The entry of a response in the register of fetches.
 *
 * @param place the offset in the WARC file, in bytes
 * @param record the WARC-Record-ID
 * @param digest the digest of the body that it contains; null if an earlier response contains the
 *     body
 */
public record RegisteredResponse(
    String file, long place, String url, String record, @Nullable String digest) {}
