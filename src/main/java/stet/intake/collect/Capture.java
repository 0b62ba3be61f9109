package stet.intake.collect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A capture: a page that a web archive fetched once, as the archive's index lists it.
 *
 * @param timestamp the time of the capture, 14 digits, UTC: {@code 20140314130000}
 * @param original the address that was fetched
 * @param type the media type of the response, as {@code text/html}; {@code warc/revisit} if the
 *     response was the same as an earlier one
 * @param status the HTTP status; {@code -} if the index does not give it
 * @param digest the digest of the body; captures with the same digest have the same body; {@code -}
 *     or empty if the index does not give it
 */
public record Capture(
    String timestamp, String original, String type, String status, String digest) {

  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /**
   * Creates a capture.
   *
   * @throws IllegalArgumentException if the timestamp is invalid
   */
  public Capture {
    try {
      LocalDateTime.parse(timestamp, DIGITS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no timestamp of 14 digits: " + timestamp, e);
    }
  }

  public Instant at() {
    return LocalDateTime.parse(timestamp, DIGITS).toInstant(ZoneOffset.UTC);
  }

  /** Whether the index only says that the capture is the same as an earlier one. */
  boolean isRevisit() {
    return type.equals("warc/revisit");
  }

  /** Whether the capture may be a page, and not a redirect, an error or a picture. */
  boolean mayBePage() {
    boolean answered = status.equals("200") || status.isEmpty() || status.equals("-");
    boolean html = type.toLowerCase(Locale.ROOT).contains("html");
    return answered && (html || isRevisit() || type.equals("unk") || type.equals("-"));
  }

  boolean hasDigest() {
    return !digest.isEmpty() && !digest.equals("-");
  }
}
