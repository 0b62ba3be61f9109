package stet.revision.tag.person;

import java.util.Arrays;

/**
 * Viterbi decoder: it finds the best legal sequence of labels for a sentence, by the sum of its
 * scores.
 */
final class ViterbiDecoder {
  private ViterbiDecoder() {}

  /** For each label, the numbers of the labels that may precede it. */
  private static final int[][] BEFORE = new int[NameLabel.COUNT][];

  static {
    for (int i = 0; i < NameLabel.COUNT; i++) {
      int[] before = new int[NameLabel.COUNT];
      int count = 0;
      for (int j = 0; j < NameLabel.COUNT; j++) {
        if (NameLabel.numbered(i).follows(NameLabel.numbered(j))) {
          before[count++] = j;
        }
      }
      BEFORE[i] = Arrays.copyOf(before, count);
    }
  }

  /**
   * The best sequence of labels, by number, one for each token.
   *
   * @param scores of each token for each label, token by token
   * @param start of each label at the beginning of the sentence
   * @param transitions from label to label, row by row
   */
  static byte[] best(float[] scores, float[] start, float[] transitions) {
    int length = scores.length / NameLabel.COUNT;
    byte[] labels = new byte[length];
    if (length == 0) {
      return labels;
    }
    float[] best = new float[scores.length];
    byte[] from = new byte[scores.length];
    for (int label = 0; label < NameLabel.COUNT; label++) {
      best[label] =
          NameLabel.numbered(label).starts()
              ? start[label] + scores[label]
              : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < length; i++) {
      int here = i * NameLabel.COUNT;
      int last = here - NameLabel.COUNT;
      for (int label = 0; label < NameLabel.COUNT; label++) {
        float top = Float.NEGATIVE_INFINITY;
        byte arg = 0;
        for (int before : BEFORE[label]) {
          float score = best[last + before] + transitions[before * NameLabel.COUNT + label];
          if (score > top) {
            top = score;
            arg = (byte) before;
          }
        }
        best[here + label] = top + scores[here + label];
        from[here + label] = arg;
      }
    }
    int end = (length - 1) * NameLabel.COUNT;
    byte at = 0;
    for (byte label = 1; label < NameLabel.COUNT; label++) {
      if (!NameLabel.numbered(label).opens() && best[end + label] > best[end + at]) {
        at = label;
      }
    }
    for (int i = length - 1; i >= 0; i--) {
      labels[i] = at;
      at = from[i * NameLabel.COUNT + at];
    }
    return labels;
  }

  /**
   * The difference in score between a token as a whole name and outside of names, with all other
   * labels unchanged.
   */
  static float margin(
      float[] scores, float[] start, float[] transitions, byte[] labels, int token) {
    return score(scores, start, transitions, labels, token, NameLabel.U.number)
        - score(scores, start, transitions, labels, token, NameLabel.O.number);
  }

  private static float score(
      float[] scores, float[] start, float[] transitions, byte[] labels, int token, int label) {
    float ahead =
        token == 0 ? start[label] : transitions[labels[token - 1] * NameLabel.COUNT + label];
    float behind =
        token + 1 == labels.length ? 0 : transitions[label * NameLabel.COUNT + labels[token + 1]];
    return ahead + scores[token * NameLabel.COUNT + label] + behind;
  }
}
