package stet.search;

import java.util.Arrays;

/** Numbers articles from 0, as they are first met, by their {@link ArticleNames names}. */
final class ArticleSlots {

  private long[] high = new long[64];
  private int[] low = new int[64];
  private int[] table = empty(256);
  private int count;

  int count() {
    return count;
  }

  long high(int slot) {
    return high[slot];
  }

  int low(int slot) {
    return low[slot];
  }

  /** The number of the article of that name. */
  int of(long nameHigh, int nameLow) {
    if (count == high.length) {
      grow();
    }
    int at = place(nameHigh, nameLow);
    if (table[at] >= 0) {
      return table[at];
    }
    table[at] = count;
    high[count] = nameHigh;
    low[count] = nameLow;
    return count++;
  }

  /** Where in the table the article's number is, or is to be. */
  private int place(long nameHigh, int nameLow) {
    int mask = table.length - 1;
    int at = hash(nameHigh) & mask;
    while (table[at] >= 0 && (high[table[at]] != nameHigh || low[table[at]] != nameLow)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int capacity = count * 2;
    high = Arrays.copyOf(high, capacity);
    low = Arrays.copyOf(low, capacity);
    table = empty(capacity * 4);
    for (int slot = 0; slot < count; slot++) {
      table[place(high[slot], low[slot])] = slot;
    }
  }

  /** The bits of a name are those of a SHA-256: any of them will do. */
  private static int hash(long nameHigh) {
    return (int) (nameHigh ^ (nameHigh >>> 32));
  }

  private static int[] empty(int length) {
    int[] table = new int[length];
    Arrays.fill(table, -1);
    return table;
  }
}
