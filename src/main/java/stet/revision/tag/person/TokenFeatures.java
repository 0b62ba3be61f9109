package stet.revision.tag.person;

import java.util.List;

/**
 * The features of a token in its sentence, one hash each. The feature templates are those of the
 * training recipe; their numbers are part of the model, so a change here requires a newly trained
 * model.
 */
final class TokenFeatures {

  /** The most features that a token can have. */
  static final int MOST = 80;

  /** The most features that a token can have by itself, or together with others. */
  static final int MOST_OF_A_KIND = 20;

  /** The number of tokens on either side that the features of a token depend on. */
  static final int REACH = 2;

  private final List<WordTraits> sentence;
  private final int headline;
  private final long[] into;
  private int count;

  /**
   * Creates the features of a sentence.
   *
   * @param buffer the array that receives the features
   */
  TokenFeatures(List<WordTraits> sentence, long[] buffer) {
    this.sentence = sentence;
    into = buffer;
    int words = 0;
    int capitals = 0;
    for (WordTraits token : sentence) {
      words += token.letter ? 1 : 0;
      capitals += token.capital ? 1 : 0;
    }
    headline = sentence.size() > 2 && capitals * 10 >= words * 8 ? 1 : 0;
  }

  /** Puts all features of token {@code i} into the buffer and returns their number. */
  int all(int i) {
    int together = together(i);
    count = together;
    for (int offset = -REACH; offset <= REACH; offset++) {
      addAlone(at(i + offset), offset);
    }
    return count;
  }

  /**
   * Puts the features that a word alone adds to the token {@code -offset} away from it into the
   * buffer and returns their number.
   */
  int alone(WordTraits word, int offset) {
    count = 0;
    addAlone(word, offset);
    return count;
  }

  /**
   * Puts the features of token {@code i} that depend on several words or on the sentence into the
   * buffer and returns their number.
   */
  int together(int i) {
    count = 0;
    WordTraits here = at(i);
    WordTraits left = at(i - 1);
    WordTraits right = at(i + 1);
    WordTraits left2 = at(i - 2);
    WordTraits right2 = at(i + 2);
    add(FeatureHash.of(1, 0));
    add(FeatureHash.of(10, left.lower, here.lower));
    add(FeatureHash.of(11, here.lower, right.lower));
    add(FeatureHash.of(12, left2.lower, left.lower));
    add(FeatureHash.of(13, right.lower, right2.lower));
    add(FeatureHash.of(24, left.shortShape, here.shortShape));
    add(FeatureHash.of(25, here.shortShape, right.shortShape));
    add(FeatureHash.of(26, left.shortShape, here.shortShape, right.shortShape));
    add(FeatureHash.of(27, left2.shortShape, left.shortShape, here.shortShape));
    add(FeatureHash.of(28, here.shortShape, right.shortShape, right2.shortShape));
    add(FeatureHash.of(65, left.path, here.path));
    add(FeatureHash.of(66, here.path, right.path));
    add(FeatureHash.of(73, left.nameAndCapital(), here.nameAndCapital()));
    add(FeatureHash.of(74, here.nameAndCapital(), right.nameAndCapital()));
    add(FeatureHash.of(75, left.lower, here.nameAndCapital()));
    add(FeatureHash.of(76, right.lower, here.nameAndCapital()));
    int first = i == 0 ? 2 : 0;
    add(FeatureHash.of(80, first + headline, here.capital ? 1 : 0));
    add(FeatureHash.of(81, here.lower, first + headline));
    add(FeatureHash.of(82, left.lower, here.shortShape));
    add(FeatureHash.of(83, right.lower, here.shortShape));
    return count;
  }

  private void addAlone(WordTraits word, int offset) {
    switch (offset) {
      case 0 -> {
        add(FeatureHash.of(2, word.form));
        add(FeatureHash.of(5, word.lower));
        add(FeatureHash.of(20, word.shape));
        add(FeatureHash.of(21, word.shortShape));
        for (int j = 0; j < word.affixes.length; j++) {
          add(FeatureHash.of(30 + j, word.affixes[j]));
        }
        addClusters(40, word);
        add(FeatureHash.of(67, word.path, word.shortShape));
        add(FeatureHash.of(70, word.nameBits()));
      }
      case -1 -> {
        add(FeatureHash.of(3, word.form));
        add(FeatureHash.of(6, word.lower));
        add(FeatureHash.of(22, word.shortShape));
        addClusters(45, word);
        add(FeatureHash.of(71, word.nameAndCapital()));
      }
      case 1 -> {
        add(FeatureHash.of(4, word.form));
        add(FeatureHash.of(7, word.lower));
        add(FeatureHash.of(23, word.shortShape));
        addClusters(50, word);
        add(FeatureHash.of(72, word.nameAndCapital()));
      }
      case -2 -> {
        add(FeatureHash.of(8, word.lower));
        addClusters(55, word);
      }
      case 2 -> {
        add(FeatureHash.of(9, word.lower));
        addClusters(60, word);
      }
      default -> throw new IllegalArgumentException("no features at " + offset);
    }
  }

  private void addClusters(int template, WordTraits word) {
    for (int j = 0; j < word.clusters.length; j++) {
      add(FeatureHash.of(template + j, word.clusters[j]));
    }
  }

  private WordTraits at(int i) {
    return i < 0 || i >= sentence.size() ? WordTraits.EDGE : sentence.get(i);
  }

  private void add(long feature) {
    into[count++] = feature;
  }
}
