package stet.tag.person;

/** The weights of features, found by hash: open addressing, at most half full. */
final class FeatureTable {

  /** How much of a feature's hash is kept; with 200,000 features two clash once in five. */
  static final int KEY_BITS = 40;

  private final long[] slots;
  private final int[] rows;
  private final float[] weights;
  private final int mask;

  /**
   * @param keys the upper {@value #KEY_BITS} bits of the features' hashes, each once
   * @param weights for each key its weight for each label
   */
  FeatureTable(long[] keys, float[] weights) {
    this.weights = weights;
    int size = Integer.highestOneBit(Math.max(1, keys.length)) * 4;
    mask = size - 1;
    slots = new long[size];
    rows = new int[size];
    for (int row = 0; row < keys.length; row++) {
      int at = slot(keys[row]);
      while (slots[at] != 0) {
        at = (at + 1) & mask;
      }
      slots[at] = keys[row] + 1;
      rows[at] = row * Label.COUNT;
    }
  }

  static long key(long feature) {
    return feature >>> (64 - KEY_BITS);
  }

  /** Adds a feature's weights to five scores. */
  void addTo(long feature, float[] scores, int offset) {
    long wanted = key(feature) + 1;
    int at = slot(wanted - 1);
    while (slots[at] != 0) {
      if (slots[at] == wanted) {
        int row = rows[at];
        for (int label = 0; label < Label.COUNT; label++) {
          scores[offset + label] += weights[row + label];
        }
        return;
      }
      at = (at + 1) & mask;
    }
  }

  private int slot(long key) {
    return (int) key & mask;
  }
}
