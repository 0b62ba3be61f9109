package stet.index;

import java.time.Instant;
import stet.model.Address;
import stet.model.Article;

/**
 * What {@link Fields#SUMMARY} keeps of a version: enough to name it in a list.
 *
 * @param edits how many edits led to it
 */
public record StoredVersion(
    Article article, String headline, Instant firstSeen, Address address, int edits) {

  byte[] encode() {
    throw new UnsupportedOperationException();
  }

  /** Reads the bytes of {@link Fields#SUMMARY}. */
  public static StoredVersion decode(byte[] bytes, int offset, int length) {
    throw new UnsupportedOperationException();
  }
}
