package stet.revision.tag.person;

/** Hash table of the weights of features, with open addressing, at most half full. */
final class FeatureTable {

  /**
   * The number of bits of a feature's hash that are kept; with 200,000 features, the chance that
   * two of them clash is one in five.
   */
  static final int KEY_BITS = 40;

  /**
   * A slot holds a key and, in the lower {@value #ROW_BITS} bits, the number of its row plus one; 0
   * is a free slot.
   */
  private static final int ROW_BITS = 24;

  private static final int PRESENT_BITS = 21;

  /**
   * A set of bits, by the upper bits of keys. It is small enough to stay in the processor's cache
   * and shows of most absent features that they are absent.
   */
  private final long[] present = new long[1 << (PRESENT_BITS - 6)];

  private final long[] slots;
  private final float[] weights;
  private final int mask;

  /**
   * Creates a table.
   *
   * @param keys the upper {@value #KEY_BITS} bits of the features' hashes, each once
   * @param weights for each key its weight for each label
   */
  FeatureTable(long[] keys, float[] weights) {
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    mask = size - 1;
    slots = new long[size];
    for (int row = 0; row < keys.length; row++) {
      int at = slot(keys[row]);
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      present[word(keys[row])] |= 1L << bit(keys[row]);
      slots[at] = keys[row] << ROW_BITS | (row + 1);
    }
  }

  static long key(long feature) {
    return feature >>> (64 - KEY_BITS);
  }

  /** Adds a feature's weights to five scores. */
  void addTo(long feature, float[] scores, int offset) {
    long wanted = key(feature);
    if ((present[word(wanted)] >>> bit(wanted) & 1) == 0) {
      return;
    }
    int at = slot(wanted);
    for (long found = slots[at]; found != 0; found = slots[at]) {
      if (found >>> ROW_BITS == wanted) {
        int row = ((int) (found & ((1 << ROW_BITS) - 1)) - 1) * NameLabel.COUNT;
        for (int label = 0; label < NameLabel.COUNT; label++) {
          scores[offset + label] += weights[row + label];
        }
        return;
      }
      at = (at + 1) & mask;
    }
  }

  private static int word(long key) {
    return (int) (key >>> (KEY_BITS - PRESENT_BITS + 6));
  }

  private static int bit(long key) {
    return (int) (key >>> (KEY_BITS - PRESENT_BITS)) & 63;
  }

  private int slot(long key) {
    return (int) key & mask;
  }
}
