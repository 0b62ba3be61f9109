package stet.tag.person;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear chain over the labels of {@link Label}, with weights learnt by an averaged structured
 * perceptron. Immutable.
 */
final class PersonModel {

  private static final int OFFSETS = 2 * Features.REACH + 1;

  private final Lexicon lexicon;
  private final FeatureTable table;
  private final float[] start;
  private final float[] transitions;
  private final Weighed edge;

  /**
   * @param start a weight for each label at a sentence's start
   * @param transitions a weight for each label (column) behind each label (row)
   */
  PersonModel(Lexicon lexicon, FeatureTable table, float[] start, float[] transitions) {
    this.lexicon = lexicon;
    this.table = table;
    this.start = start;
    this.transitions = transitions;
    edge = weigh(Traits.EDGE);
  }

  /**
   * A word and what it adds by itself to the scores of the tokens about it, so that a word met
   * again costs a few additions.
   */
  static final class Weighed {
    final Traits traits;

    /** For each offset from {@code -Features.REACH} on, for each label. */
    private final float[] scores;

    private Weighed(Traits traits, float[] scores) {
      this.traits = traits;
      this.scores = scores;
    }
  }

  Weighed weigh(String word) {
    return weigh(new Traits(word, lexicon));
  }

  private Weighed weigh(Traits word) {
    long[] buffer = new long[Features.MOST];
    Features features = new Features(List.of(word), buffer);
    float[] scores = new float[OFFSETS * Label.COUNT];
    for (int offset = 0; offset < OFFSETS; offset++) {
      int count = features.alone(word, offset - Features.REACH);
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, offset * Label.COUNT);
      }
    }
    return new Weighed(word, scores);
  }

  /** The label of each token of a sentence, by number. */
  byte[] labels(List<Weighed> sentence) {
    List<Traits> traits = new ArrayList<>(sentence.size());
    sentence.forEach(word -> traits.add(word.traits));
    long[] buffer = new long[Features.MOST];
    Features features = new Features(traits, buffer);
    float[] scores = new float[sentence.size() * Label.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      int token = i * Label.COUNT;
      for (int offset = 0; offset < OFFSETS; offset++) {
        int at = i + offset - Features.REACH;
        float[] alone = (at < 0 || at >= sentence.size() ? edge : sentence.get(at)).scores;
        for (int label = 0; label < Label.COUNT; label++) {
          scores[token + label] += alone[offset * Label.COUNT + label];
        }
      }
      int count = features.together(i);
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, token);
      }
    }
    return Viterbi.best(scores, start, transitions);
  }
}
