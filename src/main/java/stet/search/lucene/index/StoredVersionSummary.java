package stet.search.lucene.index;

import java.time.Instant;
import stet.model.Article;
import stet.model.VersionAddress;

/**
 * The summary of a version that {@link IndexFields#SUMMARY} stores: enough to show the version in a
 * list.
 *
 * @param edits the number of edits that led to the version
 */
public record StoredVersionSummary(
    Article article, String headline, Instant firstSeen, VersionAddress address, int edits) {

  private static final StoredRecordCodec<StoredVersionSummary> CODEC =
      new StoredRecordCodec<>(StoredVersionSummary.class);

  byte[] encode() {
    return CODEC.encode(this);
  }

  /** Reads the bytes of {@link IndexFields#SUMMARY}. */
  public static StoredVersionSummary decode(byte[] bytes, int offset, int length) {
    return CODEC.decode(bytes, offset, length);
  }
}
