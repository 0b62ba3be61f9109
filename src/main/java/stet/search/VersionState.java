package stet.search;

import stet.model.ArticleId;

/**
 * The state in which a version is indexed. If it differs from the state in the archive, the version
 * is indexed again. States are ordered like the versions in the timeline.
 *
 * @param firstSeen the first sighting, in milliseconds since the epoch
 * @param lastSeen the last sighting, in milliseconds since the epoch; only this value is updated in
 *     place
 * @param content the head of the content's hash
 * @param checksum the checksum of all data from which the documents of the version are derived
 * @param gap the time at which the withheld version right after it was first seen, or {@link
 *     #NO_GAP}
 * @param followsGap whether the version right before it is withheld
 */
public record VersionState(
    long firstSeen, long lastSeen, long content, long checksum, long gap, boolean followsGap)
    implements Comparable<VersionState> {

  /** The value of {@code gap} if there is no gap. */
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

  /** The key of a version with a time of first sighting and the head of its content's hash. */
  public static String key(ArticleId article, long firstSeen, long content) {
    return article + ":" + firstSeen + ":" + Long.toHexString(content);
  }

  /** Whether the documents of both states would be the same. */
  public boolean isDerivedAs(VersionState other) {
    return checksum == other.checksum && gap == other.gap;
  }
}
