package stet.index;

import java.util.Arrays;

/**
 * Words by how they are written, each with a number, from 0 in the order in which they came. They
 * are found where they stand in a text: a map of strings would want each of them cut out first.
 *
 * <p>One thread adds and finds. What {@link #word} says of a number that was handed to it, any
 * thread may ask.
 */
final class Vocabulary {

  private static final int SLOTS_AT_FIRST = 1 << 13;

  /**
   * A word's terms.
   *
   * @param folded the term of its own
   * @param stem which other words may share
   */
  record Word(Lexicon.Term folded, Lexicon.Term stem) {}

  /** The hash of a word, and in the lower half its number and one; 0 is free. */
  private long[] slots = new long[SLOTS_AT_FIRST];

  /** How the words are written, one behind the other, and where each begins. */
  private char[] letters = new char[SLOTS_AT_FIRST * 4];

  private int[] starts = new int[SLOTS_AT_FIRST / 2 + 1];

  /** Volatile, as another thread that reads a larger array has to find it filled. */
  private volatile Word[] words = new Word[SLOTS_AT_FIRST / 2];

  private int size;

  int size() {
    return size;
  }

  /** A number that is above those of all words so far. */
  int bound() {
    return words.length;
  }

  Word word(int number) {
    return words[number];
  }

  /** The number of the word that stands there, -1 where it is not known. */
  int find(char[] text, int start, int end, int hash) {
    long[] slots = this.slots;
    int mask = slots.length - 1;
    int slot = slot(hash, mask);
    for (long there = slots[slot]; there != 0; there = slots[slot]) {
      if ((int) (there >>> 32) == hash) {
        int number = (int) there - 1;
        int from = starts[number];
        int to = starts[number + 1];
        if (to - from == end - start && Arrays.mismatch(letters, from, to, text, start, end) < 0) {
          return number;
        }
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Adds a word that is not known; its number. */
  int add(char[] text, int start, int end, int hash, Word word) {
    if (2 * (size + 1) > slots.length) {
      grow();
    }
    int number = size++;
    int from = starts[number];
    int to = from + end - start;
    if (to > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
    }
    System.arraycopy(text, start, letters, from, end - start);
    starts[size] = to;
    words[number] = word;
    put((long) hash << 32 | size);
    return number;
  }

  /** As {@link String#hashCode} has it. */
  static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[before.length * 2];
    for (long known : before) {
      if (known != 0) {
        put(known);
      }
    }
    words = Arrays.copyOf(words, slots.length / 2);
    starts = Arrays.copyOf(starts, slots.length / 2 + 1);
  }

  private void put(long word) {
    int mask = slots.length - 1;
    int slot = slot((int) (word >>> 32), mask);
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = word;
  }

  private static int slot(int hash, int mask) {
    return (hash ^ hash >>> 16) & mask;
  }
}
