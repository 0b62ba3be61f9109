package stet.revision.diff;

import java.util.HashMap;
import java.util.Map;

/**
 * Numbering of texts: equal texts have the same number, so that two texts are compared by their
 * numbers alone.
 */
public final class TextNumbering {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a folded text, from 0; the same for equal texts. */
  public int number(String folded) {
    Integer known = numbers.putIfAbsent(folded, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of different texts so far. */
  int size() {
    return numbers.size();
  }

  /** The number of a part of a text. */
  int number(String text, int from, int to) {
    return number(text.substring(from, to));
  }
}
