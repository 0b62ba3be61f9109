package stet.revision.tag.person;

import java.util.Arrays;
import java.util.List;

/** Learns weights by the averaged structured perceptron, sentence by sentence. */
final class Perceptron {

  private long[] keys = new long[1 << 23];
  private int[] ids = new int[1 << 23];
  private int size;
  private int[] weights = new int[NameLabel.COUNT << 16];
  private long[] sums = new long[NameLabel.COUNT << 16];
  private final int[] start = new int[NameLabel.COUNT];
  private final long[] startSums = new long[NameLabel.COUNT];
  private final int[] transitions = new int[NameLabel.COUNT * NameLabel.COUNT];
  private final long[] transitionSums = new long[NameLabel.COUNT * NameLabel.COUNT];
  private long step = 1;

  /** Takes one step; gives how many tokens the weights so far labelled wrongly. */
  int learn(List<WordTraits> sentence, List<NameLabel> labels) {
    int length = sentence.size();
    byte[] gold = new byte[length];
    for (int i = 0; i < length; i++) {
      gold[i] = labels.get(i).number;
    }
    long[] buffer = new long[TokenFeatures.MOST];
    TokenFeatures features = new TokenFeatures(sentence, buffer);
    int[][] rows = new int[length][];
    float[] scores = new float[length * NameLabel.COUNT];
    for (int i = 0; i < length; i++) {
      rows[i] = new int[features.all(i)];
      for (int j = 0; j < rows[i].length; j++) {
        int row = row(buffer[j]);
        rows[i][j] = row;
        for (int label = 0; label < NameLabel.COUNT; label++) {
          scores[i * NameLabel.COUNT + label] += weights[row + label];
        }
      }
    }
    byte[] guess = ViterbiDecoder.best(scores, floats(start), floats(transitions));
    int wrong = 0;
    for (int i = 0; i < length; i++) {
      if (guess[i] != gold[i]) {
        wrong++;
        for (int row : rows[i]) {
          add(weights, sums, row + gold[i], 1);
          add(weights, sums, row + guess[i], -1);
        }
      }
      if (i == 0) {
        if (guess[0] != gold[0]) {
          add(start, startSums, gold[0], 1);
          add(start, startSums, guess[0], -1);
        }
      } else if (guess[i] != gold[i] || guess[i - 1] != gold[i - 1]) {
        add(transitions, transitionSums, gold[i - 1] * NameLabel.COUNT + gold[i], 1);
        add(transitions, transitionSums, guess[i - 1] * NameLabel.COUNT + guess[i], -1);
      }
    }
    step++;
    return wrong;
  }

  /** The weights, averaged over all steps; features whose average is nothing are left out. */
  PersonModelFile.Weights averaged() {
    long[] order = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0 && !isZero(ids[slot])) {
        // Flipped, signed numbers sort as the unsigned ones that they stand for.
        order[count++] = keys[slot] ^ Long.MIN_VALUE;
      }
    }
    Arrays.sort(order, 0, count);
    long[] packed = new long[count];
    float[] values = new float[count * NameLabel.COUNT];
    int kept = 0;
    long last = -1;
    for (int i = 0; i < count; i++) {
      long feature = order[i] ^ Long.MIN_VALUE;
      long key = FeatureTable.key(feature);
      int row = row(feature);
      if (key == last) {
        kept--;
      }
      for (int label = 0; label < NameLabel.COUNT; label++) {
        values[kept * NameLabel.COUNT + label] += average(weights[row + label], sums[row + label]);
      }
      packed[kept++] = key;
      last = key;
    }
    return new PersonModelFile.Weights(
        Arrays.copyOf(packed, kept),
        Arrays.copyOf(values, kept * NameLabel.COUNT),
        averages(start, startSums),
        averages(transitions, transitionSums));
  }

  int touched() {
    return size;
  }

  /** The sum over all steps is the weight so far times the steps, less what came too late. */
  private float average(int weight, long late) {
    return (float) (weight - (double) late / step);
  }

  private float[] averages(int[] values, long[] late) {
    float[] averages = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      averages[i] = average(values[i], late[i]);
    }
    return averages;
  }

  private boolean isZero(int row) {
    for (int label = 0; label < NameLabel.COUNT; label++) {
      if (average(weights[row + label], sums[row + label]) != 0) {
        return false;
      }
    }
    return true;
  }

  private void add(int[] values, long[] late, int at, int delta) {
    values[at] += delta;
    late[at] += step * delta;
  }

  private static float[] floats(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  /** Where a feature's weights begin; a new feature gets a new row. */
  private int row(long feature) {
    int mask = keys.length - 1;
    int at = (int) feature & mask;
    while (keys[at] != 0) {
      if (keys[at] == feature) {
        return ids[at];
      }
      at = (at + 1) & mask;
    }
    keys[at] = feature;
    ids[at] = size * NameLabel.COUNT;
    size++;
    if (size * NameLabel.COUNT >= weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
      sums = Arrays.copyOf(sums, sums.length * 2);
    }
    if (size * 2 > keys.length) {
      throw new IllegalStateException("more than " + size + " features");
    }
    return ids[at];
  }
}
