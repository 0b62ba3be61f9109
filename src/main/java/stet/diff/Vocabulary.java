package stet.diff;

import java.util.Arrays;

/**
 * The words of the sentences that are compared, and how much each tells them apart: small words
 * tell little.
 */
final class Vocabulary {

  /** What a word of three letters or fewer weighs against a longer one. */
  private static final float SMALL = 0.5f;

  private final Lexicon lexicon = new Lexicon();
  private boolean[] small = new boolean[256];

  /** The number of a word. */
  int number(String word) {
    int number = lexicon.number(word);
    if (number >= small.length) {
      small = Arrays.copyOf(small, 2 * number);
    }
    small[number] = word.length() <= 3;
    return number;
  }

  /** How much a word weighs, at most 1. */
  float weight(int word) {
    return small[word] ? SMALL : 1;
  }
}
