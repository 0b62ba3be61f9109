package stet.diff;

import java.util.HashMap;
import java.util.Map;

/** Numbers for texts, so that telling whether two are equal costs nothing. */
public final class Lexicon {

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The same number for the same folded text, from 0. */
  public int number(String folded) {
    Integer known = numbers.putIfAbsent(folded, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
