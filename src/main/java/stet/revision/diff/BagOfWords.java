package stet.revision.diff;

import java.util.Arrays;
import stet.model.UnicodeText;

/** Bag of words of a sentence: its words with their number of occurrences, without their order. */
final class BagOfWords {

  private final int[] words;
  private final WordWeights vocabulary;
  private float weight = -1;

  private BagOfWords(int[] words, WordWeights vocabulary) {
    Arrays.sort(words);
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** The bag of words of a folded sentence. */
  static BagOfWords of(String folded, WordWeights vocabulary) {
    int[] words = new int[folded.length() / 4 + 1];
    int count = 0;
    int from = 0;
    while (from < folded.length()) {
      if (!isOfWord(folded.charAt(from), 0)) {
        from++;
        continue;
      }
      boolean lower = true;
      int to = from;
      while (to < folded.length() && isOfWord(folded.charAt(to), to - from)) {
        char c = folded.charAt(to++);
        lower &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      words[count++] = vocabulary.number(folded, from, to, lower);
      from = to;
    }
    return new BagOfWords(Arrays.copyOf(words, count), vocabulary);
  }

  /**
   * The words of all parts of a whole together. A word counts at most as often as it is in the
   * whole or in one of the parts, whichever is more: where {@code It closed, and …} became {@code
   * It closed. When it closed, …}, the second part only repeats the subject.
   */
  static BagOfWords union(BagOfWords[] parts, BagOfWords whole) {
    int size = 0;
    for (BagOfWords part : parts) {
      size += part.words.length;
    }
    int[] words = new int[size];
    int at = 0;
    for (BagOfWords part : parts) {
      System.arraycopy(part.words, 0, words, at, part.words.length);
      at += part.words.length;
    }
    Arrays.sort(words);
    int count = 0;
    int run = 0;
    int most = 0;
    for (int k = 0; k < size; k++) {
      if (k == 0 || words[k] != words[k - 1]) {
        run = 0;
        most = whole.count(words[k]);
        for (BagOfWords part : parts) {
          most = Math.max(most, part.count(words[k]));
        }
      }
      if (run++ < most) {
        words[count++] = words[k];
      }
    }
    return new BagOfWords(Arrays.copyOf(words, count), whole.vocabulary);
  }

  /** The words that the other bag does not have, or has less often. */
  BagOfWords without(BagOfWords other) {
    int[] left = new int[words.length];
    int count = 0;
    int j = 0;
    for (int word : words) {
      while (j < other.words.length && other.words[j] < word) {
        j++;
      }
      if (j < other.words.length && other.words[j] == word) {
        j++;
      } else {
        left[count++] = word;
      }
    }
    return new BagOfWords(Arrays.copyOf(left, count), vocabulary);
  }

  int size() {
    return words.length;
  }

  int word(int index) {
    return words[index];
  }

  /** A number greater than the numbers of all words in the compared sentences. */
  int vocabularySize() {
    return vocabulary.size();
  }

  /** The total weight of the words. */
  float weight() {
    if (weight < 0) {
      weight = 0;
      for (int word : words) {
        weight += vocabulary.weight(word);
      }
    }
    return weight;
  }

  /** The total weight of the words that both bags have. */
  float shared(BagOfWords other) {
    float shared = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      if (words[i] == other.words[j]) {
        shared += vocabulary.weight(words[i]);
        i++;
        j++;
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }

  /**
   * The total weight of the shared words, for each pair of a sentence from one list and a sentence
   * from another.
   */
  static float[][] shared(BagOfWords[] some, BagOfWords[] others) {
    float[][] shared = new float[some.length][others.length];
    int[] counts = new int[some[0].vocabulary.size()];
    for (int i = 0; i < some.length; i++) {
      for (int word : some[i].words) {
        counts[word]++;
      }
      for (int j = 0; j < others.length; j++) {
        shared[i][j] = others[j].sharedOf(counts);
      }
      for (int word : some[i].words) {
        counts[word] = 0;
      }
    }
    return shared;
  }

  private float sharedOf(int[] counts) {
    float shared = 0;
    int last = -1;
    int left = 0;
    for (int word : words) {
      left = word == last ? left - 1 : counts[word];
      last = word;
      if (left > 0) {
        shared += vocabulary.weight(word);
      }
    }
    return shared;
  }

  /** Dice's coefficient by weight: 1 for the same words, 0 for no words in common. */
  float similarity(BagOfWords other) {
    float both = weight() + other.weight();
    return both == 0 ? 0 : 2 * shared(other) / both;
  }

  private int count(int word) {
    int at = Arrays.binarySearch(words, word);
    int count = 0;
    if (at >= 0) {
      for (int k = at; k < words.length && words[k] == word; k++) {
        count++;
      }
      for (int k = at - 1; k >= 0 && words[k] == word; k--) {
        count++;
      }
    }
    return count;
  }

  /**
   * Whether a character belongs to a word of a given length so far; a character of a script without
   * spaces is a word by itself.
   */
  private static boolean isOfWord(char c, int length) {
    return c < 0x0E00
        ? UnicodeText.isLetterOrDigit(c)
        : length < 2 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }
}
