package stet.search.lucene.article;

import org.jspecify.annotations.Nullable;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.VersionTable;

/**
 * Cache of the version numbers of a segment's blocks according to one {@link VersionTable}. A
 * thread that has looked up a number stores it here. Memory is allocated in pages of neighbouring
 * blocks, at 8 bytes a block. Safe for all threads: a thread that does not see yet what another one
 * stored looks the number up again.
 */
public final class VersionOrdinals {

  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;

  private final @Nullable VersionTable table;
  private final @Nullable Page[] pages;

  private static final class Page {
    final @Nullable ArticleVersions[] versions = new ArticleVersions[MASK + 1];
    final int[] numbers = new int[MASK + 1];
  }

  /**
   * @param blocks the number of blocks
   */
  VersionOrdinals(@Nullable VersionTable table, int blocks) {
    this.table = table;
    this.pages = new Page[(blocks >>> BITS) + 1];
  }

  /** Whether the numbers are those of this table, and not of an earlier or later one. */
  @SuppressWarnings("ReferenceEquality") // every change creates a new table
  boolean areOf(VersionTable other) {
    return table == other;
  }

  /** The number of a block's version, or 0 if it is not in the cache. */
  public int number(int block) {
    Page page = pages[block >>> BITS];
    return page == null ? 0 : page.numbers[block & MASK];
  }

  /** The versions of a block's article, or null if they are not in the cache. */
  public @Nullable ArticleVersions versions(int block) {
    Page page = pages[block >>> BITS];
    return page == null ? null : page.versions[block & MASK];
  }

  /** Stores the version number of a block. */
  public void note(int block, ArticleVersions versions, int number) {
    Page page = pages[block >>> BITS];
    if (page == null) {
      page = new Page();
      pages[block >>> BITS] = page;
    }
    page.versions[block & MASK] = versions;
    page.numbers[block & MASK] = number;
  }
}
