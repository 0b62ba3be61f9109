package stet.search;

import java.util.Arrays;

/**
 * How much was found of each article in each hour, counted from the epoch; as it came, so that one
 * hour of an article may be there more than once.
 */
final class HourCounts {

  /** The article above the hour. */
  private long[] keys = new long[256];

  /** Below 0 where more of the article may come later. */
  private int[] counts = new int[256];

  private int size;

  @FunctionalInterface
  interface Each {
    /**
     * Takes what was found of an article in an hour.
     *
     * @param together whether what else there is of the article comes right before and after
     */
    void accept(int article, int hour, int count, boolean together);
  }

  /**
   * Counts one thing more.
   *
   * @param together whether all that is found of the article is counted one upon another
   */
  void add(int article, int hour, boolean together) {
    long key = ((long) article << 32) | (hour & 0xFFFF_FFFFL);
    if (size == 0 || keys[size - 1] != key) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      keys[size] = key;
      counts[size++] = 0;
    }
    counts[size - 1] += together ? 1 : -1; // the edits of a version share both
  }

  void forEach(Each each) {
    for (int i = 0; i < size; i++) {
      each.accept((int) (keys[i] >>> 32), (int) keys[i], Math.abs(counts[i]), counts[i] > 0);
    }
  }
}
