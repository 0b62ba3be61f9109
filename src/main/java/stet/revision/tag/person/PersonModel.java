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
   * The greatest distance from a capital at which a word is analysed: a token next to a capitalised
   * one may belong to a name, and its features depend on words up to {@link TokenFeatures#REACH}
   * farther. Of words beyond that distance only one trait is used, whether they contain a letter.
   */
  private static final int REACH = TokenFeatures.REACH + 1;

  private static final int OFFSETS = 2 * TokenFeatures.REACH + 1;

  /** A score below any sum of weights. */
  private static final float NEVER = -1e6f;

  /**
   * The score, in steps of the training, that a capitalised word and its neighbours, each taken
   * alone, must exceed for a name to be likely. In GOV.UK's news, 0.05 % of the sentences in which
   * the whole model finds a name are not above it, and 82 % of those in which it finds none; in
   * GOV.UK's guidance, none and 93 %.
   */
  private static final float UNLIKELY = -8;

  private final NameLexicon lexicon;
  private final FeatureTable table;
  private final float[] start;
  private final float[] transitions;
  private final float doubt;
  private final Weighed edge;

  /**
   * Creates a model.
   *
   * @param start a weight for each label at the beginning of a sentence
   * @param transitions a weight for each label (column) behind each label (row)
   * @param doubt the least margin by which a word alone, without a title and in no list of names,
   *     must be a name; below it the word is taken for a firm, a place or a medicine
   */
  PersonModel(
      NameLexicon lexicon, FeatureTable table, float[] start, float[] transitions, float doubt) {
    this.lexicon = lexicon;
    this.table = table;
    this.start = start;
    this.transitions = transitions;
    this.doubt = doubt;
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

    /**
     * The scores for each label, for one offset after another from {@code -TokenFeatures.REACH} on.
     */
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
   * The number of the label of each token of a sentence. By definition, a token without a capital
   * that is not next to a capitalised one is outside of names, and a sentence has no names if no
   * capitalised word by itself looks like one. Both rules avoid the scoring of most of a text.
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
          && ViterbiDecoder.margin(scores, start, transitions, labels, i) < doubt) {
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

  /** Adds the scores of a token and its neighbours, each taken alone, to a row of scores. */
  private void addAlone(List<NameToken> sentence, int i, float[] scores, int row) {
    for (int offset = 0; offset < OFFSETS; offset++) {
      int at = i + offset - TokenFeatures.REACH;
      Weighed word = at < 0 || at >= sentence.size() ? edge : sentence.get(at).form().weighed(this);
      for (int label = 0; label < NameLabel.COUNT; label++) {
        scores[row + label] += word.scores[offset * NameLabel.COUNT + label];
      }
    }
  }

  /**
   * The difference between the score of the best label within a name and the score of the label
   * outside of names.
   */
  private static float likeness(float[] scores) {
    float best = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < NameLabel.COUNT; label++) {
      if (label != NameLabel.O.number) {
        best = Math.max(best, scores[label]);
      }
    }
    return best - scores[NameLabel.O.number];
  }

  /** Whether a token, or one at most a given distance from it, has a capital. */
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
