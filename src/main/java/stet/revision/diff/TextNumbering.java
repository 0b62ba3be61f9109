package stet.revision.diff;

import java.util.Arrays;

/**
 * Numbering of texts: equal texts have the same number, so that two texts are compared by their
 * numbers alone.
 */
public final class TextNumbering {

  /** The most ASCII characters that are packed into a key; most words have no more. */
  private static final int SHORT = 8;

  /**
   * The hash table, whose size is a power of 2 and twice the room for texts. A slot holds a number
   * plus 1, or 0 if it is free.
   */
  private int[] slots = new int[64];

  // For each number, the key of its text and the place where the text is.
  private long[] keys = new long[32];
  private String[] wholes = new String[32];
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int count;

  /** The number of a folded text, from 0; the same for equal texts. */
  public int number(String folded) {
    return number(folded, 0, folded.length());
  }

  /** The number of different texts so far. */
  int size() {
    return count;
  }

  /** The number of a part of a text. */
  int number(String text, int from, int to) {
    long key = key(text, from, to);
    int slot = slot(key);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (keys[number] == key && (key >= 0 || isThat(number, text, from, to))) {
        return number;
      }
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = count + 1;
    keys[count] = key;
    wholes[count] = text;
    starts[count] = from;
    ends[count] = to;
    count++;
    if (count == keys.length) {
      grow();
    }
    return count - 1;
  }

  /**
   * The key of a text: the characters of a short text behind a 1, which shows how many they are;
   * for other texts a hash, as a negative number.
   */
  private static long key(String text, int from, int to) {
    if (to - from <= SHORT) {
      long key = 1;
      int i = from;
      while (i < to && text.charAt(i) < 0x80) {
        key = key << 7 | text.charAt(i++);
      }
      if (i == to) {
        return key;
      }
    }
    int hash = 0;
    if (to - from == text.length()) {
      hash = text.hashCode();
    } else {
      for (int i = from; i < to; i++) {
        hash = 31 * hash + text.charAt(i); // like String.hashCode()
      }
    }
    return Long.MIN_VALUE | hash;
  }

  private boolean isThat(int number, String text, int from, int to) {
    return ends[number] - starts[number] == to - from
        && wholes[number].regionMatches(starts[number], text, from, to - from);
  }

  private int slot(long key) {
    long spread = key * 0x9E37_79B9_7F4A_7C15L; // 2^64 divided by the golden ratio
    return (int) (spread >>> Long.numberOfLeadingZeros(slots.length - 1));
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * count);
    wholes = Arrays.copyOf(wholes, 2 * count);
    starts = Arrays.copyOf(starts, 2 * count);
    ends = Arrays.copyOf(ends, 2 * count);
    slots = new int[4 * count];
    for (int number = 0; number < count; number++) {
      int slot = slot(keys[number]);
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }
}
