package stet.revision.diff;

import java.util.Arrays;

/** The longest increasing subsequence of a sequence of numbers, found by patience sorting. */
final class LongestIncreasingSubsequence {
  private LongestIncreasingSubsequence() {}

  /** The indexes of a longest strictly increasing subsequence of {@code values}, in order. */
  static int[] longest(int[] values) {
    int[] tops = new int[values.length];
    int[] previous = new int[values.length];
    int piles = 0;
    for (int i = 0; i < values.length; i++) {
      int low = 0;
      int high = piles;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (values[tops[middle]] < values[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? -1 : tops[low - 1];
      tops[low] = i;
      piles = Math.max(piles, low + 1);
    }
    int[] rising = Arrays.copyOf(tops, piles);
    for (int k = piles - 1; k > 0; k--) {
      rising[k - 1] = previous[rising[k]];
    }
    return rising;
  }
}
