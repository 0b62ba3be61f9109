package stet.intake.collect;

/**
 * A response as it was sent.
 *
 * @param head its status line and headers
 * @param html its body, unpacked and decoded
 */
public record RawResponse(String head, String html) {}
