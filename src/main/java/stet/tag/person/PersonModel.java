package stet.tag.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A linear chain over the labels of {@link Label}, with weights learnt by an averaged structured
 * perceptron. Immutable.
 */
final class PersonModel {

  /**
   * How far from a capital a word may stand and be looked at: a token beside one may be of a name,
   * and features look so far from it. Of what is farther off only counts whether it has a letter.
   */
  static final int REACH = Features.REACH + 1;

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
  private final Weighed someWord;
  private final Weighed someMark;

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
    someWord = weigh("a");
    someMark = weigh(".");
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

  /** Stands for a token that is farther than {@link #REACH} from every capital. */
  Weighed unseen(boolean letter) {
    return letter ? someWord : someMark;
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

  /**
   * The label of each token of a sentence, by number. A token without a capital, beside none that
   * has one, is outside of names by decree; and where no capitalised word by itself looks the least
   * like a name, the sentence has none. Both spare weighing most of a text.
   *
   * @param titled which tokens stand behind a title
   */
  byte[] labels(List<Weighed> sentence, IntPredicate titled) {
    List<Traits> traits = new ArrayList<>(sentence.size());
    sentence.forEach(word -> traits.add(word.traits));
    float[] scores = new float[sentence.size() * Label.COUNT];
    boolean promising = false;
    for (int i = 0; i < sentence.size(); i++) {
      if (traits.get(i).anyCapital) {
        addAlone(sentence, i, scores);
        promising |= likeness(scores, i) > UNLIKELY;
      }
    }
    if (!promising) {
      return new byte[sentence.size()];
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (!isNearCapital(traits, i)) {
        Arrays.fill(scores, i * Label.COUNT, (i + 1) * Label.COUNT, NEVER);
        scores[i * Label.COUNT + Label.O.number] = 0;
      } else if (!traits.get(i).anyCapital) {
        addAlone(sentence, i, scores);
      }
    }
    long[] buffer = new long[Features.MOST];
    Features features = new Features(traits, buffer);
    for (int i = 0; i < sentence.size(); i++) {
      int count = isNearCapital(traits, i) ? features.together(i) : 0;
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, i * Label.COUNT);
      }
    }
    byte[] labels = Viterbi.best(scores, start, transitions);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.U.number
          && traits.get(i).names == 0
          && !titled.test(i)
          && Viterbi.margin(scores, start, transitions, labels, i) < DOUBT) {
        labels[i] = Label.O.number;
      }
    }
    return labels;
  }

  private void addAlone(List<Weighed> sentence, int i, float[] scores) {
    for (int offset = 0; offset < OFFSETS; offset++) {
      int at = i + offset - Features.REACH;
      float[] alone = (at < 0 || at >= sentence.size() ? edge : sentence.get(at)).scores;
      for (int label = 0; label < Label.COUNT; label++) {
        scores[i * Label.COUNT + label] += alone[offset * Label.COUNT + label];
      }
    }
  }

  /** By how much the best label of a name is above the one that says none. */
  private static float likeness(float[] scores, int i) {
    float best = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < Label.COUNT; label++) {
      if (label != Label.O.number) {
        best = Math.max(best, scores[i * Label.COUNT + label]);
      }
    }
    return best - scores[i * Label.COUNT + Label.O.number];
  }

  private static boolean isNearCapital(List<Traits> sentence, int i) {
    return mayName(sentence, i) || mayName(sentence, i - 1) || mayName(sentence, i + 1);
  }

  private static boolean mayName(List<Traits> sentence, int i) {
    return i >= 0 && i < sentence.size() && sentence.get(i).anyCapital;
  }
}
