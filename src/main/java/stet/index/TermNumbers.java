package stet.index;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.MSBRadixSorter;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for terms, from 0 in the order in which they come. Terms of one lexicon are told by
 * identity, those of several by their bytes. Not safe for several threads.
 */
final class TermNumbers {

  private Lexicon.@Nullable Term[] slots = new Lexicon.Term[1 << 12];
  private int[] numberOfSlot = new int[slots.length];
  private Lexicon.Term[] terms = new Lexicon.Term[slots.length / 2];
  private int size;

  int size() {
    return size;
  }

  BytesRef bytes(int number) {
    return terms[number].bytes();
  }

  @SuppressWarnings(
      "ReferenceEquality") // nearly always it is the same object: nothing else to read
  int number(Lexicon.Term term) {
    int mask = slots.length - 1;
    int slot = term.hash() & mask;
    for (Lexicon.Term there = slots[slot]; there != null; there = slots[slot]) {
      if (there == term
          || (there.hash() == term.hash() && there.bytes().bytesEquals(term.bytes()))) {
        return numberOfSlot[slot];
      }
      slot = (slot + 1) & mask;
    }
    if (size == terms.length) {
      grow();
      return number(term);
    }
    slots[slot] = term;
    numberOfSlot[slot] = size;
    terms[size] = term;
    return size++;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, terms.length * 2);
    slots = new Lexicon.Term[terms.length * 2];
    numberOfSlot = new int[slots.length];
    for (int number = 0; number < size; number++) {
      int slot = terms[number].hash() & (slots.length - 1);
      while (slots[slot] != null) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = terms[number];
      numberOfSlot[slot] = number;
    }
  }

  /** The numbers in the order of the terms' bytes. */
  int[] inOrder() {
    int[] order = new int[size];
    long[] heads = new long[size];
    int longest = 0;
    for (int i = 0; i < size; i++) {
      BytesRef bytes = terms[i].bytes();
      order[i] = i;
      heads[i] = head(bytes);
      longest = Math.max(longest, bytes.length);
    }
    new MSBRadixSorter(longest) {
      @Override
      protected int byteAt(int i, int k) {
        if (k >= Long.BYTES) {
          return at(terms[order[i]].bytes(), k);
        }
        int there = (int) (heads[order[i]] >>> (Long.SIZE - Byte.SIZE * (k + 1))) & 0xFF;
        return there - 1;
      }

      @Override
      protected void swap(int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
    }.sort(0, size);
    return order;
  }

  /**
   * The first bytes of a term, each and one, 0 behind its end; none is 255 in UTF-8. They stand
   * beside each other in memory, as the terms do not.
   */
  private static long head(BytesRef bytes) {
    long head = 0;
    for (int k = 0; k < Long.BYTES; k++) {
      head = head << Byte.SIZE | (at(bytes, k) + 1);
    }
    return head;
  }

  /** A byte of a term, unsigned; -1 behind its end. */
  private static int at(BytesRef bytes, int k) {
    return k < bytes.length ? bytes.bytes[bytes.offset + k] & 0xFF : -1;
  }
}
