package stet.revision.diff;

import java.util.HashMap;
import java.util.Map;
import stet.model.CosmeticFolding;

/**
 * Numbering of texts in which texts that fold to the same text have the same number. Few texts are
 * folded for it: only those whose hash another text has too, though the two are written
 * differently.
 */
final class FoldedTextNumbering {

  /** The first text of a hash. */
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

  /** Where several texts have a hash, they are known by what they fold to. */
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
