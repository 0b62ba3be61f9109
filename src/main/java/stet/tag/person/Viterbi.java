package stet.tag.person;

import java.util.Arrays;

/** The best legal row of labels for a sentence, by the sum of its scores. */
final class Viterbi {
  private Viterbi() {}

  /** For each label which labels may stand before it. */
  private static final int[][] BEFORE = new int[Label.COUNT][];

  static {
    for (int i = 0; i < Label.COUNT; i++) {
      int[] before = new int[Label.COUNT];
      int count = 0;
      for (int j = 0; j < Label.COUNT; j++) {
        if (Label.numbered(i).follows(Label.numbered(j))) {
          before[count++] = j;
        }
      }
      BEFORE[i] = Arrays.copyOf(before, count);
    }
  }

  /**
   * The best row of labels, by number, one for each token.
   *
   * @param scores of each token for each label, token by token
   * @param start of each label at the sentence's start
   * @param transitions from label to label, row by row
   */
  static byte[] best(float[] scores, float[] start, float[] transitions) {
    int length = scores.length / Label.COUNT;
    byte[] labels = new byte[length];
    if (length == 0) {
      return labels;
    }
    float[] best = new float[scores.length];
    byte[] from = new byte[scores.length];
    for (int label = 0; label < Label.COUNT; label++) {
      best[label] =
          Label.numbered(label).starts() ? start[label] + scores[label] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      int here = i * Label.COUNT;
      int last = here - Label.COUNT;
      for (int label = 0; label < Label.COUNT; label++) {
        float top = Float.NEGATIVE_INFINITY;
        byte arg = 0;
        for (int before : BEFORE[label]) {
          float score = best[last + before] + transitions[before * Label.COUNT + label];
          if (score > top) {
            top = score;
            arg = (byte) before;
          }
        }
        best[here + label] = top + scores[here + label];
        from[here + label] = arg;
      }
    }
    int end = (length - 1) * Label.COUNT;
    byte at = 0;
    for (byte label = 1; label < Label.COUNT; label++) {
      if (!Label.numbered(label).opens() && best[end + label] > best[end + at]) {
        at = label;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = at;
      at = from[i * Label.COUNT + at];
    }
    return labels;
  }

  /** By how much a token does better as a name alone than as none, all others left as they are. */
  static float margin(
      float[] scores, float[] start, float[] transitions, byte[] labels, int token) {
    return score(scores, start, transitions, labels, token, Label.U.number)
        - score(scores, start, transitions, labels, token, Label.O.number);
  }

  private static float score(
      float[] scores, float[] start, float[] transitions, byte[] labels, int token, int label) {
    float ahead = token == 0 ? start[label] : transitions[labels[token - 1] * Label.COUNT + label];
    float behind =
        token + 1 == labels.length ? 0 : transitions[label * Label.COUNT + labels[token + 1]];
    return ahead + scores[token * Label.COUNT + label] + behind;
  }
}
