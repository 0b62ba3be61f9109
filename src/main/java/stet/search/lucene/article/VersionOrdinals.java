package stet.search.lucene.article;

import org.jspecify.annotations.Nullable;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.VersionTable;

/**
 * Which version of its article each block of a segment is, as a table of versions has it, as far as
 * that was looked up: whoever does notes it here. Costs 8 bytes a block, where any near it was
 * asked for. Safe for all threads: what one does not see yet of what another noted, it looks up.
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
   * @param blocks how many there are
   */
  VersionOrdinals(@Nullable VersionTable table, int blocks) {
    this.table = table;
    this.pages = new Page[(blocks >>> BITS) + 1];
  }

  /** Whether they are of that table, and not of one before or after. */
  @SuppressWarnings("ReferenceEquality") // any change makes another table
  boolean areOf(VersionTable other) {
    return table == other;
  }

  /** The number of a block's version, 0 where none was noted. */
  public int number(int block) {
    Page page = pages[block >>> BITS];
    return page == null ? 0 : page.numbers[block & MASK];
  }

  /** The versions of a block's article, null where none were noted. */
  public @Nullable ArticleVersions versions(int block) {
    Page page = pages[block >>> BITS];
    return page == null ? null : page.versions[block & MASK];
  }

  /** Notes which version of its article a block is. */
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
