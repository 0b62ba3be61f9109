package stet.revision.tag.person;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trained model of names: a linear chain over the labels of {@link NameLabel}, with weights
 * learnt by an averaged structured perceptron. Immutable.
 */
final class PersonModel {

  /**
   * How far from a capital a word may stand and be looked at: a token beside one may be of a name,
   * and features look so far from it. Of what is farther off only counts whether it has a letter.
   */
  private static final int REACH = TokenFeatures.REACH + 1;

  private static final int OFFSETS = 2 * TokenFeatures.REACH + 1;

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

  private final NameLexicon lexicon;
  private final FeatureTable table;
  private final float[] start;
  private final float[] transitions;
  private final Weighed edge;

  /**
   * @param start a weight for each label at a sentence's start
   * @param transitions a weight for each label (column) behind each label (row)
   */
  PersonModel(NameLexicon lexicon, FeatureTable table, float[] start, float[] transitions) {
    this.lexicon = lexicon;
    this.table = table;
    this.start = start;
    this.transitions = transitions;
    edge = weigh(WordTraits.EDGE);
  }

  NameLexicon lexicon() {
    return lexicon;
  }

  /**
   * A word with its own contribution to the scores of the tokens around it, so that a repeated word
   * costs only a few additions.
   */
  static final class Weighed {
    final WordTraits traits;

    /** For each offset from {@code -TokenFeatures.REACH} on, for each label. */
    private final float[] scores;

    private Weighed(WordTraits traits, float[] scores) {
      this.traits = traits;
      this.scores = scores;
    }
  }

  Weighed weigh(String word) {
    return weigh(new WordTraits(word, lexicon));
  }

  private Weighed weigh(WordTraits word) {
    long[] buffer = new long[TokenFeatures.MOST_OF_A_KIND];
    TokenFeatures features = new TokenFeatures(List.of(), buffer);
    float[] scores = new float[OFFSETS * NameLabel.COUNT];
    for (int offset = 0; offset < OFFSETS; offset++) {
      int count = features.alone(word, offset - TokenFeatures.REACH);
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, offset * NameLabel.COUNT);
      }
    }
    return new Weighed(word, scores);
  }

  /**
   * The label of each token of a sentence, by number. By definition, a token without a capital and
   * not next to a capitalised one is outside of names; and a sentence in which no capitalised word
   * by itself looks like a name has none. Both rules save scoring most of a text.
   */
  byte[] labels(List<NameToken> sentence) {
    if (!isPromising(sentence)) {
      return new byte[sentence.size()];
    }
    List<WordTraits> traits = new ArrayList<>(sentence.size());
    for (int i = 0; i < sentence.size(); i++) {
      WordForm form = sentence.get(i).form();
      traits.add(
          isNearCapital(sentence, i, REACH)
              ? form.weighed(this).traits
              : WordTraits.hasLetter(form.text) ? WordTraits.SOME_WORD : WordTraits.SOME_MARK);
    }
    float[] scores = new float[sentence.size() * NameLabel.COUNT];
    for (int i = 0; i < sentence.size(); i++) {
      if (isNearCapital(sentence, i, 1)) {
        addAlone(sentence, i, scores, i * NameLabel.COUNT);
      } else {
        Arrays.fill(scores, i * NameLabel.COUNT, (i + 1) * NameLabel.COUNT, NEVER);
        scores[i * NameLabel.COUNT + NameLabel.O.number] = 0;
      }
    }
    long[] buffer = new long[TokenFeatures.MOST_OF_A_KIND];
    TokenFeatures features = new TokenFeatures(traits, buffer);
    for (int i = 0; i < sentence.size(); i++) {
      int count = isNearCapital(sentence, i, 1) ? features.together(i) : 0;
      for (int j = 0; j < count; j++) {
        table.addTo(buffer[j], scores, i * NameLabel.COUNT);
      }
    }
    byte[] labels = ViterbiDecoder.best(scores, start, transitions);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == NameLabel.U.number
          && traits.get(i).names == 0
          && !(i > 0 && PersonTitles.isTitle(sentence.get(i - 1)))
          && ViterbiDecoder.margin(scores, start, transitions, labels, i) < DOUBT) {
        labels[i] = NameLabel.O.number;
      }
    }
    return labels;
  }

  private boolean isPromising(List<NameToken> sentence) {
    float[] scores = new float[NameLabel.COUNT];
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
  private void addAlone(List<NameToken> sentence, int i, float[] scores, int row) {
    for (int offset = 0; offset < OFFSETS; offset++) {
      int at = i + offset - TokenFeatures.REACH;
      Weighed word = at < 0 || at >= sentence.size() ? edge : sentence.get(at).form().weighed(this);
      for (int label = 0; label < NameLabel.COUNT; label++) {
        scores[row + label] += word.scores[offset * NameLabel.COUNT + label];
      }
    }
  }

  /** By how much the best label of a name is above the one that says none. */
  private static float likeness(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < NameLabel.COUNT; label++) {
      if (label != NameLabel.O.number) {
        best = Math.max(best, scores[label]);
      }
    }
    return best - scores[NameLabel.O.number];
  }

  /** Whether a token has a capital, or one that is not farther from it than that. */
  private static boolean isNearCapital(List<NameToken> sentence, int i, int reach) {
    int end = Math.min(sentence.size(), i + reach + 1);
    for (int at = Math.max(0, i - reach); at < end; at++) {
      if (sentence.get(at).form().hasCapital) {
        return true;
      }
    }
    return false;
  }
}
