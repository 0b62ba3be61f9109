package stet.intake.collect;

/**
 * A response as it was sent.
 *
 * @param head its status line and headers
 * @param html its body, decompressed and decoded to text
 */
public record RawResponse(String head, String html) {}
