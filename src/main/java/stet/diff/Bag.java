package stet.diff;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a sentence, in no order, and how much they weigh together; small words weigh less.
 */
final class Bag {

  private final int[] words;
  private final float weight;

  private Bag(int[] words, float weight) {
    this.words = words;
    this.weight = weight;
  }

  /** Words with the length of each, which their weight follows, packed into one lexicon number. */
  static Bag of(String folded, Lexicon lexicon) {
    int[] words = new int[8];
    int count = 0;
    int from = 0;
    while (from < folded.length()) {
      if (!Character.isLetterOrDigit(folded.charAt(from))
          && !Character.isSurrogate(folded.charAt(from))) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < folded.length() && isOfWord(folded.charAt(to), to - from)) {
        to++;
      }
      if (count == words.length) {
        words = Arrays.copyOf(words, 2 * count);
      }
      int number = lexicon.number(folded.substring(from, to).toLowerCase(Locale.ROOT));
      words[count++] = number << 4 | Math.min(to - from, 15);
      from = to;
    }
    return sorted(Arrays.copyOf(words, count));
  }

  /** All the words of several bags. */
  static Bag union(Bag[] bags) {
    int size = 0;
    for (Bag bag : bags) {
      size += bag.words.length;
    }
    int[] words = new int[size];
    int at = 0;
    for (Bag bag : bags) {
      System.arraycopy(bag.words, 0, words, at, bag.words.length);
      at += bag.words.length;
    }
    return sorted(words);
  }

  int size() {
    return words.length;
  }

  int word(int index) {
    return words[index];
  }

  float weight() {
    return weight;
  }

  /** The weight of the words that both have. */
  float shared(Bag other) {
    float shared = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      if (words[i] == other.words[j]) {
        shared += weight(words[i]);
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

  /** Dice's coefficient by weight: 1 for the same words, 0 for none in common. */
  float similarity(Bag other) {
    float both = weight + other.weight;
    return both == 0 ? 0 : 2 * shared(other) / both;
  }

  private static Bag sorted(int[] words) {
    Arrays.sort(words);
    float weight = 0;
    for (int word : words) {
      weight += weight(word);
    }
    return new Bag(words, weight);
  }

  private static float weight(int word) {
    return (word & 15) <= 3 ? 0.5f : 1f;
  }

  /** Letters and digits go on; a character of a script without spaces stands alone. */
  private static boolean isOfWord(char c, int length) {
    return c < 0x0E00
        ? Character.isLetterOrDigit(c)
        : length < 2 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }
}
