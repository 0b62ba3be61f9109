package stet.tag.person;

import java.util.List;

/**
 * The features of a token in its sentence, one hash each. The templates are the recipe's; their
 * numbers are part of the model, so a change here wants a model trained anew.
 */
final class Features {

  /** As many features as a token can have. */
  static final int MOST = 80;

  /** As many as it can have by itself, or together with others. */
  static final int MOST_OF_A_KIND = 20;

  /** How far from a token its features look, either way. */
  static final int REACH = 2;

  private final List<Traits> sentence;
  private final int headline;
  private final long[] into;
  private int count;

  /**
   * @param buffer where features are put
   */
  Features(List<Traits> sentence, long[] buffer) {
    this.sentence = sentence;
    into = buffer;
    int words = 0;
    int capitals = 0;
    for (Traits token : sentence) {
      words += token.letter ? 1 : 0;
      capitals += token.capital ? 1 : 0;
    }
    headline = sentence.size() > 2 && capitals * 10 >= words * 8 ? 1 : 0;
  }

  /** All features of token {@code i}; gives how many. */
  int all(int i) {
    int together = together(i);
    count = together;
    for (int offset = -REACH; offset <= REACH; offset++) {
      addAlone(at(i + offset), offset);
    }
    return count;
  }

  /** The features that a word adds, all by itself, to the token {@code -offset} away from it. */
  int alone(Traits word, int offset) {
    count = 0;
    addAlone(word, offset);
    return count;
  }

  /** The features of token {@code i} that look at several words, or at the sentence. */
  int together(int i) {
    count = 0;
    Traits here = at(i);
    Traits left = at(i - 1);
    Traits right = at(i + 1);
    Traits left2 = at(i - 2);
    Traits right2 = at(i + 2);
    add(Hashes.of(1, 0));
    add(Hashes.of(10, left.lower, here.lower));
    add(Hashes.of(11, here.lower, right.lower));
    add(Hashes.of(12, left2.lower, left.lower));
    add(Hashes.of(13, right.lower, right2.lower));
    add(Hashes.of(24, left.shortShape, here.shortShape));
    add(Hashes.of(25, here.shortShape, right.shortShape));
    add(Hashes.of(26, left.shortShape, here.shortShape, right.shortShape));
    add(Hashes.of(27, left2.shortShape, left.shortShape, here.shortShape));
    add(Hashes.of(28, here.shortShape, right.shortShape, right2.shortShape));
    add(Hashes.of(65, left.path, here.path));
    add(Hashes.of(66, here.path, right.path));
    add(Hashes.of(73, left.nameAndCapital(), here.nameAndCapital()));
    add(Hashes.of(74, here.nameAndCapital(), right.nameAndCapital()));
    add(Hashes.of(75, left.lower, here.nameAndCapital()));
    add(Hashes.of(76, right.lower, here.nameAndCapital()));
    int first = i == 0 ? 2 : 0;
    add(Hashes.of(80, first + headline, here.capital ? 1 : 0));
    add(Hashes.of(81, here.lower, first + headline));
    add(Hashes.of(82, left.lower, here.shortShape));
    add(Hashes.of(83, right.lower, here.shortShape));
    return count;
  }

  private void addAlone(Traits word, int offset) {
    switch (offset) {
      case 0 -> {
        add(Hashes.of(2, word.form));
        add(Hashes.of(5, word.lower));
        add(Hashes.of(20, word.shape));
        add(Hashes.of(21, word.shortShape));
        for (int j = 0; j < word.affixes.length; j++) {
          add(Hashes.of(30 + j, word.affixes[j]));
        }
        addClusters(40, word);
        add(Hashes.of(67, word.path, word.shortShape));
        add(Hashes.of(70, word.nameBits()));
      }
      case -1 -> {
        add(Hashes.of(3, word.form));
        add(Hashes.of(6, word.lower));
        add(Hashes.of(22, word.shortShape));
        addClusters(45, word);
        add(Hashes.of(71, word.nameAndCapital()));
      }
      case 1 -> {
        add(Hashes.of(4, word.form));
        add(Hashes.of(7, word.lower));
        add(Hashes.of(23, word.shortShape));
        addClusters(50, word);
        add(Hashes.of(72, word.nameAndCapital()));
      }
      case -2 -> {
        add(Hashes.of(8, word.lower));
        addClusters(55, word);
      }
      case 2 -> {
        add(Hashes.of(9, word.lower));
        addClusters(60, word);
      }
      default -> throw new IllegalArgumentException("no features at " + offset);
    }
  }

  private void addClusters(int template, Traits word) {
    for (int j = 0; j < word.clusters.length; j++) {
      add(Hashes.of(template + j, word.clusters[j]));
    }
  }

  private Traits at(int i) {
    return i < 0 || i >= sentence.size() ? Traits.EDGE : sentence.get(i);
  }

  private void add(long feature) {
    into[count++] = feature;
  }
}
