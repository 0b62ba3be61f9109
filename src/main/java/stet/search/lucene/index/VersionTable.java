package stet.search.lucene.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/**
 * Table of the times of all versions of all articles. Later versions change these values, so they
 * are not indexed. Immutable: a change creates a new table that shares most of its data with the
 * old one.
 */
public final class VersionTable {

  /**
   * The number of buckets, a power of two. With a million articles, changing one of them copies 250
   * entries.
   */
  private static final int BUCKETS = 4096;

  static final VersionTable EMPTY = new VersionTable(emptyBuckets(), 0, 0);

  private final Map<ArticleId, ArticleVersions>[] buckets;
  private final int articles;
  private final long versions;

  private VersionTable(Map<ArticleId, ArticleVersions>[] buckets, int articles, long versions) {
    this.buckets = buckets;
    this.articles = articles;
    this.versions = versions;
  }

  /** The versions of an article, null if none is indexed. */
  public @Nullable ArticleVersions of(ArticleId article) {
    return buckets[bucket(article)].get(article);
  }

  /** The number of articles. */
  public int articles() {
    return articles;
  }

  /** The number of versions of all articles. */
  public long versions() {
    return versions;
  }

  /** This table with some articles replaced; a null value removes an article. */
  VersionTable with(Map<ArticleId, @Nullable ArticleVersions> changed) {
    Map<ArticleId, ArticleVersions>[] next = buckets.clone();
    BitSet copied = new BitSet();
    int nextArticles = articles;
    long nextVersions = versions;
    for (Map.Entry<ArticleId, @Nullable ArticleVersions> change : changed.entrySet()) {
      int bucket = bucket(change.getKey());
      if (!copied.get(bucket)) {
        copied.set(bucket);
        next[bucket] = new HashMap<>(buckets[bucket]);
      }
      ArticleVersions after = change.getValue();
      ArticleVersions before =
          after == null
              ? next[bucket].remove(change.getKey())
              : next[bucket].put(change.getKey(), after);
      nextArticles += (after == null ? 0 : 1) - (before == null ? 0 : 1);
      nextVersions += (after == null ? 0 : after.count()) - (before == null ? 0 : before.count());
    }
    return new VersionTable(next, nextArticles, nextVersions);
  }

  private static int bucket(ArticleId article) {
    int hash = article.hashCode();
    return (hash ^ hash >>> 12) & BUCKETS - 1;
  }

  @SuppressWarnings({
    "unchecked",
    "rawtypes"
  }) // an array of a generic type cannot be created otherwise
  private static Map<ArticleId, ArticleVersions>[] emptyBuckets() {
    Map<ArticleId, ArticleVersions>[] buckets = new Map[BUCKETS];
    Arrays.fill(buckets, Map.of());
    return buckets;
  }
}
