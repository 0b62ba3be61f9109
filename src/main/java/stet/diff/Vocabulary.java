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
  private int[] sentences = new int[256];
  private boolean[] small = new boolean[256];

  /** The number of a word. */
  int number(String word) {
    int number = lexicon.number(word);
    if (number >= sentences.length) {
      sentences = Arrays.copyOf(sentences, 2 * number);
      small = Arrays.copyOf(small, 2 * number);
    }
    small[number] = word.length() <= 3;
    return number;
  }

  /** Takes notice that a sentence has these words, sorted. */
  void count(int[] words) {
    for (int w = 0; w < words.length; w++) {
      if (w == 0 || words[w] != words[w - 1]) {
        sentences[words[w]]++;
      }
    }
  }

  /** How many sentences have the word. */
  int sentences(int word) {
    return sentences[word];
  }

  /** How much a word weighs, at most 1. */
  float weight(int word) {
    return small[word] ? SMALL : 1;
  }
}
