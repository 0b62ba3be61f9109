package stet.tag.person;

import java.util.List;

/**
 * A linear chain over the labels of {@link Label}, with weights learnt by an averaged structured
 * perceptron. Immutable.
 *
 * @param start a weight for each label at a sentence's start
 * @param transitions a weight for each label (column) behind each label (row)
 */
record PersonModel(
    Lexicon lexicon, FeatureTable table, float[] start, float[] transitions) {

  /** The label of each token of a sentence, by number. */
  byte[] labels(List<Traits> sentence) {
    Features features = new Features(sentence);
    long[] buffer = new long[Features.MOST];
    float[] scores = new float[sentence.size() * Label.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      int count = features.of(i, buffer);
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, i * Label.COUNT);
      }
    }
    return Viterbi.best(scores, start, transitions);
  }
}
