package stet.search.lucene.count;

import java.util.function.IntConsumer;

/**
 * Array of integers, all 0 at first, whose memory is allocated page by page when a page is first
 * written. So a question with few results needs little memory, even if the index has many articles
 * and names.
 */
public final class PagedIntArray {

  private static final int BITS = 10;
  private static final int MASK = (1 << BITS) - 1;

  private final int[][] pages;

  /**
   * @param size the number of places; places are counted from 0
   */
  public PagedIntArray(int size) {
    pages = new int[(size >>> BITS) + 1][];
  }

  /** The number at a place. */
  public int get(int place) {
    int[] page = pages[place >>> BITS];
    return page == null ? 0 : page[place & MASK];
  }

  /** Puts a number at a place. */
  public void set(int place, int value) {
    page(place)[place & MASK] = value;
  }

  void increment(int place) {
    page(place)[place & MASK]++;
  }

  /** Passes on every place whose number is not 0, in order. */
  void forEach(IntConsumer use) {
    for (int i = 0; i < pages.length; i++) {
      int[] page = pages[i];
      for (int j = 0; page != null && j <= MASK; j++) {
        if (page[j] != 0) {
          use.accept((i << BITS) | j);
        }
      }
    }
  }

  private int[] page(int place) {
    int[] page = pages[place >>> BITS];
    if (page == null) {
      page = new int[MASK + 1];
      pages[place >>> BITS] = page;
    }
    return page;
  }
}
