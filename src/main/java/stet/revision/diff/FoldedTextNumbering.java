package stet.revision.diff;

import java.util.HashMap;
import java.util.Map;
import stet.model.CosmeticFolding;

/**
 * Numbers for texts, the same for those that fold to the same. Hardly any is folded for it: only
 * those of which another has the same hash, and is not the same as it is written.
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
