package stet.search.lucene.count;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of results for each article and hour, in the order in which they were counted. Hours are
 * counted from the epoch; the same hour of an article may occur more than once.
 */
public final class HourCounts {

  /**
   * The number of entries in a page. A single array instead of pages would be copied whenever it
   * grows, and would become huge.
   */
  private static final int SIZE = 1 << 10;

  private final List<Page> pages = new ArrayList<>();
  private Page last = new Page();

  private static final class Page {

    /** The article in the upper 32 bits, the hour in the lower 32 bits. */
    final long[] keys = new long[SIZE];

    /**
     * The number of results for each key; negative if more results of the article may follow later.
     */
    final int[] counts = new int[SIZE];

    int size;
  }

  @FunctionalInterface
  public interface Each {
    /**
     * Receives the number of results of an article in an hour.
     *
     * @param together whether all other results of the article are passed on directly before or
     *     after this call
     */
    void accept(int article, int hour, int count, boolean together);
  }

  /**
   * Counts one more result.
   *
   * @param together whether all results of the article are counted consecutively
   */
  void add(int article, int hour, boolean together) {
    long key = ((long) article << 32) | (hour & 0xFFFF_FFFFL);
    if (last.size == 0 || last.keys[last.size - 1] != key) {
      if (pages.isEmpty() || last.size == SIZE) {
        last = new Page();
        pages.add(last);
      }
      last.keys[last.size++] = key;
    }
    // All edits of a version have the same key and the same sign.
    last.counts[last.size - 1] += together ? 1 : -1;
  }

  /** Passes on the count of every article and hour with results. */
  public void forEach(Each each) {
    for (Page page : pages) {
      for (int i = 0; i < page.size; i++) {
        long key = page.keys[i];
        int count = page.counts[i];
        each.accept((int) (key >>> 32), (int) key, Math.abs(count), count > 0);
      }
    }
  }
}
