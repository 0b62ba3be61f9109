package stet.tag.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A linear chain over the labels of {@link Label}, with weights learnt by an averaged structured
 * perceptron. Immutable.
 */
final class PersonModel {

  /**
   * How far from a capital a word may stand and be looked at: a token beside one may be of a name,
   * and features look so far from it. Of what is farther off only counts whether it has a letter.
   */
  private static final int REACH = Features.REACH + 1;

  private static final int OFFSETS = 2 * Features.REACH + 1;

  /** Less than any sum of weights. */
  private static final float NEVER = -1e6f;

  /**
   * Below this no word by itself and its neighbours by themselves make a name likely, in steps of
   * the training: of the sentences of GOV.UK's news in which the whole model finds a name, 0.05 %
   * are below, of those in which it finds none, 82 %; of GOV.UK's guidance none and 93 %.
   */
  private static final float UNLIKELY = -8;

  /**
   * By less than this a word alone, untitled and in no list of names is no name: a firm, a place, a
   * medicine. Half of such names are above 61. Chosen on persons-dev, where 15 wrong names go and
   * one right one; of 59 in the corpora 54 were wrong. Of a third of the human labels, held out of
   * the training, 8 wrong ones go and 4 right ones: precision 0.890 for 0.881, F1 0.842 for 0.841.
   * The sweep over the article brings back the surname of whoever is named in full.
   */
  private static final float DOUBT = 30;

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

  Lexicon lexicon() {
    return lexicon;
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
    long[] buffer = new long[Features.MOST_OF_A_KIND];
    Features features = new Features(List.of(), buffer);
    float[] scores = new float[OFFSETS * Label.COUNT];
    for (int offset = 0; offset < OFFSETS; offset++) {
      int count = features.alone(word, offset - Features.REACH);
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, offset * Label.COUNT);
      }
    }
    return new Weighed(word, scores);
  }

  /**
   * The label of each token of a sentence, by number. A token without a capital, beside none that
   * has one, is outside of names by decree; and where no capitalised word by itself looks the least
   * like a name, the sentence has none. Both spare weighing most of a text.
   */
  byte[] labels(List<Token> sentence) {
    if (!isPromising(sentence)) {
      return new byte[sentence.size()];
    }
    List<Traits> traits = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      Form form = sentence.get(i).form();
      traits.add(
          isNearCapital(sentence, i, REACH)
              ? form.weighed(this).traits
              : Traits.hasLetter(form.text) ? Traits.SOME_WORD : Traits.SOME_MARK);
    }
    float[] scores = new float[sentence.size() * Label.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      if (isNearCapital(sentence, i, 1)) {
        addAlone(sentence, i, scores, i * Label.COUNT);
      } else {
        Arrays.fill(scores, i * Label.COUNT, (i + 1) * Label.COUNT, NEVER);
        scores[i * Label.COUNT + Label.O.number] = 0;
      }
    }
    long[] buffer = new long[Features.MOST_OF_A_KIND];
    Features features = new Features(traits, buffer);
    for (int i = 0; i < sentence.size(); i++) {
      int count = isNearCapital(sentence, i, 1) ? features.together(i) : 0;
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, i * Label.COUNT);
      }
    }
    byte[] labels = Viterbi.best(scores, start, transitions);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.U.number
          && traits.get(i).names == 0
          && !(i > 0 && Titles.isTitle(sentence.get(i - 1)))
          && Viterbi.margin(scores, start, transitions, labels, i) < DOUBT) {
        labels[i] = Label.O.number;
      }
    }
    return labels;
  }

  private boolean isPromising(List<Token> sentence) {
    float[] scores = new float[Label.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.get(i).form().hasCapital) {
        Arrays.fill(scores, 0);
        addAlone(sentence, i, scores, 0);
        if (likeness(scores) > UNLIKELY) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds what a token and its neighbours say by themselves to five scores. */
  private void addAlone(List<Token> sentence, int i, float[] scores, int row) {
    for (int offset = 0; offset < OFFSETS; offset++) {
      int at = i + offset - Features.REACH;
      Weighed word = at < 0 || at >= sentence.size() ? edge : sentence.get(at).form().weighed(this);
      for (int label = 0; label < Label.COUNT; label++) {
        scores[row + label] += word.scores[offset * Label.COUNT + label];
      }
    }
  }

  /** By how much the best label of a name is above the one that says none. */
  private static float likeness(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < Label.COUNT; label++) {
      if (label != Label.O.number) {
        best = Math.max(best, scores[label]);
      }
    }
    return best - scores[Label.O.number];
  }

  /** Whether a token has a capital, or one that is not farther from it than that. */
  private static boolean isNearCapital(List<Token> sentence, int i, int reach) {
    int end = Math.min(sentence.size(), i + reach + 1);
    for (int at = Math.max(0, i - reach); at < end; at++) {
      if (sentence.get(at).form().hasCapital) {
        return true;
      }
    }
    return false;
  }
}
