package stet.revision.diff;

import java.util.Arrays;
import java.util.Locale;

/**
 * The vocabulary of the compared sentences, with the weight of each word: short words weigh less,
 * since they say less about which sentences belong together.
 */
final class WordWeights {

  /** The weight of a word of up to three letters, relative to a longer word. */
  private static final float SMALL = 0.5f;

  private final TextNumbering lexicon = new TextNumbering();
  private boolean[] small = new boolean[256];

  /**
   * The number of a word, regardless of its case.
   *
   * @param lower whether the word consists of small ASCII letters and digits alone
   */
  int number(String text, int from, int to, boolean lower) {
    return lower
        ? number(lexicon.number(text, from, to), to - from)
        : number(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  /** The number of words; the number of each word is lower. */
  int size() {
    return lexicon.size();
  }

  private int number(String lower) {
    return number(lexicon.number(lower), lower.length());
  }

  private int number(int number, int letters) {
    if (number >= small.length) {
      small = Arrays.copyOf(small, 2 * number);
    }
    small[number] = letters <= 3;
    return number;
  }

  /** The weight of a word, at most 1. */
  float weight(int word) {
    return small[word] ? SMALL : 1;
  }
}
