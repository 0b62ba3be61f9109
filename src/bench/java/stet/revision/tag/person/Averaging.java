package stet.revision.tag.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One model of several that were trained on the same data in different orders: the mean of their
 * weights. What one of them learnt by the accident of its order weighs less in it.
 */
final class Averaging {
  private Averaging() {}

  /**
   * @param most how many features are kept, those with the largest weight
   */
  static PersonModelFile.Weights of(List<PersonModelFile.Weights> models, int most) {
    Map<Long, float[]> rows = new HashMap<>();
    float[] start = new float[NameLabel.COUNT];
    float[] transitions = new float[NameLabel.COUNT * NameLabel.COUNT];
    for (PersonModelFile.Weights model : models) {
      for (int i = 0; i < model.keys.length; i++) {
        float[] row = rows.computeIfAbsent(model.keys[i], key -> new float[NameLabel.COUNT]);
        add(model.weights, i * NameLabel.COUNT, row, models.size());
      }
      add(model.start, 0, start, models.size());
      add(model.transitions, 0, transitions, models.size());
    }
    float least = least(rows, most);
    rows.values().removeIf(row -> largest(row) < least);
    long[] keys = rows.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    float[] weights = new float[keys.length * NameLabel.COUNT];
    for (int i = 0; i < keys.length; i++) {
      float[] row = Objects.requireNonNull(rows.get(keys[i]));
      System.arraycopy(row, 0, weights, i * NameLabel.COUNT, NameLabel.COUNT);
    }
    return new PersonModelFile.Weights(keys, weights, start, transitions);
  }

  private static void add(float[] values, int from, float[] sums, int parts) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[from + i] / parts;
    }
  }

  /** The largest weight of the last feature to be kept. */
  private static float least(Map<Long, float[]> rows, int most) {
    if (rows.size() <= most) {
      return Float.MIN_VALUE;
    }
    double[] sorted = rows.values().stream().mapToDouble(Averaging::largest).sorted().toArray();
    return (float) sorted[sorted.length - most];
  }

  private static float largest(float[] row) {
    float largest = 0;
    for (float weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest;
  }
}
