package stet.intake.collect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a web archive fetched once, as its index has it.
 *
 * @param timestamp when, 14 digits, UTC: {@code 20140314130000}
 * @param original the address that was fetched
 * @param type the type of what was sent, {@code text/html}; {@code warc/revisit} where it was the
 *     same as before
 * @param status the HTTP status; {@code -} where the index does not say
 * @param digest names the body: two captures with one digest have one body; {@code -} or empty
 *     where the index does not say
 */
public record Capture(
    String timestamp, String original, String type, String status, String digest) {

  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /**
   * @throws IllegalArgumentException if the timestamp is none
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

  /** Whether it is only said to be the same as an earlier one. */
  boolean isRevisit() {
    return type.equals("warc/revisit");
  }

  /** Whether it may be a page: neither a redirect nor an error, nor a picture. */
  boolean mayBePage() {
    boolean answered = status.equals("200") || status.isEmpty() || status.equals("-");
    boolean html = type.toLowerCase(Locale.ROOT).contains("html");
    return answered && (html || isRevisit() || type.equals("unk") || type.equals("-"));
  }

  boolean hasDigest() {
    return !digest.isEmpty() && !digest.equals("-");
  }
}
