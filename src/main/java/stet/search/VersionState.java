package stet.search;

import stet.model.ArticleId;

/**
 * The state in which a version is indexed: where it differs from the state in the archive, the
 * version is indexed again. The order is that of the timeline.
 *
 * @param firstSeen in milliseconds of the epoch
 * @param lastSeen in milliseconds of the epoch; it alone is updated in place
 * @param content the head of the content's hash
 * @param checksum over all data from which the documents of the version are derived
 * @param gap the time at which the withheld version right behind it was first seen, or {@link
 *     #NO_GAP}
 * @param followsGap whether the version right before it is withheld
 */
public record VersionState(
    long firstSeen, long lastSeen, long content, long checksum, long gap, boolean followsGap)
    implements Comparable<VersionState> {

  /** The value of {@code gap} where there is no gap. */
  public static final long NO_GAP = Long.MAX_VALUE;

  @Override
  public int compareTo(VersionState other) {
    int byTime = Long.compare(firstSeen, other.firstSeen);
    return byTime != 0 ? byTime : Long.compareUnsigned(content, other.content);
  }

  /** The key of a version in an index. */
  public String key(ArticleId article) {
    return key(article, firstSeen, content);
  }

  /** The key of a version by the time it was first seen and the head of its content's hash. */
  public static String key(ArticleId article, long firstSeen, long content) {
    return article + ":" + firstSeen + ":" + Long.toHexString(content);
  }

  /** Whether the documents of both states would be the same. */
  public boolean isDerivedAs(VersionState other) {
    return checksum == other.checksum && gap == other.gap;
  }
}
