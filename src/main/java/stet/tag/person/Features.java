package stet.tag.person;

import java.util.List;

/**
 * The features of a token in its sentence, one hash each. The templates are the recipe's; their
 * numbers are part of the model, so a change here wants a model trained anew.
 */
final class Features {

  /** As many features as a token can have. */
  static final int MOST = 80;

  private final List<Traits> sentence;
  private final int headline;
  private long[] into = new long[MOST];
  private int count;

  Features(List<Traits> sentence) {
    this.sentence = sentence;
    int words = 0;
    int capitals = 0;
    for (Traits token : sentence) {
      words += token.letter ? 1 : 0;
      capitals += token.capital ? 1 : 0;
    }
    headline = sentence.size() > 2 && capitals * 10 >= words * 8 ? 1 : 0;
  }

  /** The features of token {@code i}, in {@code buffer}; gives how many. */
  int of(int i, long[] buffer) {
    into = buffer;
    count = 0;
    Traits here = at(i);
    Traits left = at(i - 1);
    Traits right = at(i + 1);
    Traits left2 = at(i - 2);
    Traits right2 = at(i + 2);
    add(Hashes.of(1, 0));
    words(here, left, right, left2, right2);
    shapes(here, left, right, left2, right2);
    for (int j = 0; j < here.affixes.length; j++) {
      add(Hashes.of(30 + j, here.affixes[j]));
    }
    clusters(40, here);
    clusters(45, left);
    clusters(50, right);
    clusters(55, left2);
    clusters(60, right2);
    add(Hashes.of(65, left.path, here.path));
    add(Hashes.of(66, here.path, right.path));
    add(Hashes.of(67, here.path, here.shortShape));
    names(here, left, right);
    int first = i == 0 ? 2 : 0;
    add(Hashes.of(80, first + headline, here.capital ? 1 : 0));
    add(Hashes.of(81, here.lower, first + headline));
    add(Hashes.of(82, left.lower, here.shortShape));
    add(Hashes.of(83, right.lower, here.shortShape));
    return count;
  }

  private void words(Traits here, Traits left, Traits right, Traits left2, Traits right2) {
    add(Hashes.of(2, here.form));
    add(Hashes.of(3, left.form));
    add(Hashes.of(4, right.form));
    add(Hashes.of(5, here.lower));
    add(Hashes.of(6, left.lower));
    add(Hashes.of(7, right.lower));
    add(Hashes.of(8, left2.lower));
    add(Hashes.of(9, right2.lower));
    add(Hashes.of(10, left.lower, here.lower));
    add(Hashes.of(11, here.lower, right.lower));
    add(Hashes.of(12, left2.lower, left.lower));
    add(Hashes.of(13, right.lower, right2.lower));
  }

  private void shapes(Traits here, Traits left, Traits right, Traits left2, Traits right2) {
    add(Hashes.of(20, here.shape));
    add(Hashes.of(21, here.shortShape));
    add(Hashes.of(22, left.shortShape));
    add(Hashes.of(23, right.shortShape));
    add(Hashes.of(24, left.shortShape, here.shortShape));
    add(Hashes.of(25, here.shortShape, right.shortShape));
    add(Hashes.of(26, left.shortShape, here.shortShape, right.shortShape));
    add(Hashes.of(27, left2.shortShape, left.shortShape, here.shortShape));
    add(Hashes.of(28, here.shortShape, right.shortShape, right2.shortShape));
  }

  private void clusters(int template, Traits word) {
    for (int j = 0; j < word.clusters.length; j++) {
      add(Hashes.of(template + j, word.clusters[j]));
    }
  }

  private void names(Traits here, Traits left, Traits right) {
    add(Hashes.of(70, here.nameBits()));
    add(Hashes.of(71, left.nameAndCapital()));
    add(Hashes.of(72, right.nameAndCapital()));
    add(Hashes.of(73, left.nameAndCapital(), here.nameAndCapital()));
    add(Hashes.of(74, here.nameAndCapital(), right.nameAndCapital()));
    add(Hashes.of(75, left.lower, here.nameAndCapital()));
    add(Hashes.of(76, right.lower, here.nameAndCapital()));
  }

  private Traits at(int i) {
    return i < 0 || i >= sentence.size() ? Traits.EDGE : sentence.get(i);
  }

  private void add(long feature) {
    into[count++] = feature;
  }
}
