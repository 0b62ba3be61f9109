package stet.search;

import java.util.Arrays;

/** How often each number was counted; any number but {@link Long#MIN_VALUE} can be. */
final class LongCounts {

  private static final long NONE = Long.MIN_VALUE;

  private long[] keys = empty(1024);
  private int[] counts = new int[1024];
  private int size;

  /** Takes a number and what it was counted. */
  @FunctionalInterface
  interface Each {
    void accept(long key, int count);
  }

  /** Counts a number, and tells how often it was counted by now. */
  int add(long key) {
    return add(key, 1);
  }

  /** Counts a number so often at once. */
  int add(long key, int times) {
    if (size * 2 > keys.length) {
      grow();
    }
    int at = place(key);
    if (keys[at] == NONE) {
      keys[at] = key;
      size++;
    }
    counts[at] += times;
    return counts[at];
  }

  void forEach(Each each) {
    for (int at = 0; at < keys.length; at++) {
      if (keys[at] != NONE) {
        each.accept(keys[at], counts[at]);
      }
    }
  }

  private int place(long key) {
    int mask = keys.length - 1;
    long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 by the golden ratio: Knuth 6.4
    int at = (int) (mixed >>> 32) & mask;
    while (keys[at] != NONE && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = empty(oldKeys.length * 2);
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  private static long[] empty(int length) {
    long[] keys = new long[length];
    Arrays.fill(keys, NONE);
    return keys;
  }
}
