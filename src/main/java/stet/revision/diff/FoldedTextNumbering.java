package stet.revision.diff;

import java.util.HashMap;
import java.util.Map;
import stet.model.CosmeticFolding;

/**
 * Numbering of texts in which texts that are equal when folded have the same number. Few texts must
 * be folded for it: only those that have the same hash as a text that is written differently.
 */
final class FoldedTextNumbering {

  /** The first text with a hash. */
  private static final class First {
    final String text;
    final int number;
    boolean folded;

    First(String text, int number) {
      this.text = text;
      this.number = number;
    }
  }

  private final Map<Integer, First> firsts = new HashMap<>();

  /** The numbers of the texts that share a hash with others, by their folded form. */
  private final Map<String, Integer> folded = new HashMap<>();

  private int count;

  int number(String text) {
    int hash = CosmeticFolding.hash(text);
    First first = firsts.get(hash);
    if (first == null) {
      firsts.put(hash, new First(text, count));
      return count++;
    }
    if (first.text.equals(text)) {
      return first.number;
    }
    if (!first.folded) {
      folded.put(CosmeticFolding.fold(first.text), first.number);
      first.folded = true;
    }
    Integer known = folded.putIfAbsent(CosmeticFolding.fold(text), count);
    return known == null ? count++ : known;
  }
}
