package stet.search.lucene.count;

import java.util.Arrays;

/** Counter of occurrences of numbers; any number except {@link Long#MIN_VALUE} can be counted. */
public final class LongCounter {

  private static final long NONE = Long.MIN_VALUE;

  /**
   * The page size as a power of two. Entries are kept in pages because the garbage collector has to
   * treat a single huge array separately.
   */
  private static final int BITS = 10;

  private static final int SIZE = 1 << BITS;

  private Page[] pages = empty(1);
  private int size;

  private static final class Page {
    final long[] keys = new long[SIZE];
    final int[] counts = new int[SIZE];

    Page() {
      Arrays.fill(keys, NONE);
    }
  }

  /** Receiver of a number with its count. */
  @FunctionalInterface
  interface Each {
    void accept(long key, int count);
  }

  /** Counts a number, and returns its count so far. */
  public int add(long key) {
    return add(key, 1);
  }

  /** Counts a number several times at once, and returns its count so far. */
  public int add(long key, int times) {
    if (size * 2 > pages.length * SIZE) {
      grow();
    }
    int place = place(key);
    Page page = pages[place >>> BITS];
    int at = place & (SIZE - 1);
    if (page.keys[at] == NONE) {
      page.keys[at] = key;
      size++;
    }
    page.counts[at] += times;
    return page.counts[at];
  }

  void forEach(Each each) {
    forEach(pages, each);
  }

  private static void forEach(Page[] pages, Each each) {
    for (Page page : pages) {
      for (int at = 0; at < SIZE; at++) {
        if (page.keys[at] != NONE) {
          each.accept(page.keys[at], page.counts[at]);
        }
      }
    }
  }

  private int place(long key) {
    int mask = pages.length * SIZE - 1;
    long mixed = key * 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio: Knuth 6.4
    int at = (int) (mixed >>> 32) & mask;
    for (long known = at(at); known != NONE && known != key; known = at(at)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private long at(int place) {
    return pages[place >>> BITS].keys[place & (SIZE - 1)];
  }

  private void grow() {
    Page[] old = pages;
    pages = empty(old.length * 2);
    forEach(
        old,
        (key, count) -> {
          int place = place(key);
          pages[place >>> BITS].keys[place & (SIZE - 1)] = key;
          pages[place >>> BITS].counts[place & (SIZE - 1)] = count;
        });
  }

  private static Page[] empty(int count) {
    Page[] pages = new Page[count];
    Arrays.setAll(pages, any -> new Page());
    return pages;
  }
}
