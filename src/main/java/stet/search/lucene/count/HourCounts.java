package stet.search.lucene.count;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers of results for each article and hour, in order of arrival. Hours are counted from the
 * epoch; the same hour of an article may occur more than once.
 */
public final class HourCounts {

  /** Pages: one array for all would be copied as it grows, and be a huge one. */
  private static final int SIZE = 1 << 10;

  private final List<Page> pages = new ArrayList<>();
  private Page last = new Page();

  private static final class Page {

    /** The article above the hour. */
    final long[] keys = new long[SIZE];

    /** Below 0 where more of the article may come later. */
    final int[] counts = new int[SIZE];

    int size;
  }

  @FunctionalInterface
  public interface Each {
    /**
     * Receives the number of results of an article in an hour.
     *
     * @param together whether all other results of the article come right before or after
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
    last.counts[last.size - 1] += together ? 1 : -1; // the edits of a version share both
  }

  /** Passes on every hour with results. */
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
