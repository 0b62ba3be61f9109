package stet.index;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words by how they are written, found where they stand in a text: a map of strings would want each
 * of them cut out first. Not safe for several threads.
 */
final class WordTable {

  private static final int SLOTS_AT_FIRST = 1 << 12;

  private @Nullable Word[] slots = new @Nullable Word[SLOTS_AT_FIRST];
  private int size;

  /**
   * A word and its terms.
   *
   * @param hash of {@code written}, as {@link String#hashCode} has it
   * @param folded the term of its own
   * @param stem which other words may share
   */
  record Word(String written, int hash, Lexicon.Term folded, Lexicon.Term stem) {}

  int size() {
    return size;
  }

  /** The word that stands there, null where it is not known. */
  @Nullable Word find(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = slot(hash);
    for (Word word = slots[slot]; word != null; word = slots[slot]) {
      if (word.hash == hash && isWritten(word.written, text, start, end)) {
        return word;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return null;
  }

  /** Adds a word that is not known. */
  void add(Word word) {
    if (2 * ++size > slots.length) {
      @Nullable Word[] before = slots;
      slots = new @Nullable Word[2 * before.length];
      for (Word known : before) {
        if (known != null) {
          put(known);
        }
      }
    }
    put(word);
  }

  void clear() {
    Arrays.fill(slots, null);
    size = 0;
  }

  private void put(Word word) {
    int slot = slot(word.hash);
    while (slots[slot] != null) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = word;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private static boolean isWritten(String written, String text, int start, int end) {
    return written.length() == end - start && text.startsWith(written, start);
  }
}
