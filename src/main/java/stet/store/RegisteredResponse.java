package stet.store;

import org.jspecify.annotations.Nullable;

/**
 * The entry of a response in the register of fetches.
 *
 * @param place its offset in the WARC file, in bytes
 * @param record its WARC-Record-ID
 * @param digest of the body that it holds; null where an earlier response holds the body
 */
public record RegisteredResponse(
    String file, long place, String url, String record, @Nullable String digest) {}
