package stet.text;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Edit distance of two words, as the number of typing errors. */
public final class WordDistance {
  private WordDistance() {}

  /**
   * The least number of letters to insert, delete, replace or swap with their neighbour (optimal
   * string alignment).
   */
  public static int between(String a, String b) {
    int[][] slips = new int[a.length() + 1][b.length() + 1];
    Arrays.setAll(slips[0], j -> j);
    for (int i = 1; i <= a.length(); i++) {
      slips[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int exchanged = slips[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, Math.min(slips[i - 1][j], slips[i][j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, slips[i - 2][j - 2] + 1);
        }
        slips[i][j] = least;
      }
    }
    return slips[a.length()][b.length()];
  }

  /**
   * The nearest of some words, if its distance is at most a third of its length, or 1 for a short
   * word.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(other -> between(word, other) <= Math.max(1, other.length() / 3))
        .min(Comparator.comparingInt(other -> between(word, other)));
  }
}
