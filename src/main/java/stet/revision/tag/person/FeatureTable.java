package stet.revision.tag.person;

import com.carrotsearch.hppc.LongIntHashMap;

/** Table of the weights of features, by the upper bits of their hashes. */
final class FeatureTable {

  /**
   * The number of bits of a feature's hash that are kept; with 200,000 features, the chance that
   * two of them clash is one in five.
   */
  static final int KEY_BITS = 40;

  private final LongIntHashMap rows;
  private final float[] weights;

  /**
   * Creates a table.
   *
   * @param keys the upper {@value #KEY_BITS} bits of the features' hashes, each once
   * @param weights for each key its weight for each label
   */
  FeatureTable(long[] keys, float[] weights) {
    this.weights = weights;
    this.rows = new LongIntHashMap(keys.length);
    for (int row = 0; row < keys.length; row++) {
      rows.put(keys[row], row * NameLabel.COUNT);
    }
  }

  static long key(long feature) {
    return feature >>> (64 - KEY_BITS);
  }

  /** Adds a feature's weights to five scores. */
  void addTo(long feature, float[] scores, int offset) {
    int row = rows.getOrDefault(key(feature), -1);
    for (int label = 0; row >= 0 && label < NameLabel.COUNT; label++) {
      scores[offset + label] += weights[row + label];
    }
  }
}
