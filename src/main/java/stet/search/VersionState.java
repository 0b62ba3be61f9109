package stet.search;

import stet.model.ArticleId;

/**
 * The state in which a version is indexed: where it differs from the one that the archive asks for,
 * the version is indexed again. The order is that of the timeline.
 *
 * @param firstSeen in milliseconds of the epoch
 * @param lastSeen in milliseconds of the epoch; it alone is updated in place
 * @param content the head of the content's hash
 * @param checksum over all that the documents of the version are derived from
 * @param gap when what is withheld right behind it was first seen, or {@link #NO_GAP}
 * @param followsGap whether what stood right before it is withheld
 */
public record VersionState(
    long firstSeen, long lastSeen, long content, long checksum, long gap, boolean followsGap)
    implements Comparable<VersionState> {

  /** Stands for the beginning of a gap where there is none. */
  public static final long NO_GAP = Long.MAX_VALUE;

  @Override
  public int compareTo(VersionState other) {
    int byTime = Long.compare(firstSeen, other.firstSeen);
    return byTime != 0 ? byTime : Long.compareUnsigned(content, other.content);
  }

  /** The name of a version in an index, whatever else is known of it. */
  public String key(ArticleId article) {
    return key(article, firstSeen, content);
  }

  /** The same, of a version that was first seen then and whose content has that head of a hash. */
  public static String key(ArticleId article, long firstSeen, long content) {
    return article + ":" + firstSeen + ":" + Long.toHexString(content);
  }

  /** Whether its documents would be made the same again. */
  public boolean isDerivedAs(VersionState other) {
    return checksum == other.checksum && gap == other.gap;
  }
}
