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
    int longest = 0;
    for (int i = 0; i < size; i++) {
      order[i] = i;
      longest = Math.max(longest, terms[i].bytes().length);
    }
    new MSBRadixSorter(longest) {
      @Override
      protected int byteAt(int i, int k) {
        BytesRef bytes = terms[order[i]].bytes();
        return k < bytes.length ? bytes.bytes[bytes.offset + k] & 0xFF : -1;
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
}
