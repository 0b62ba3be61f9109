package stet.revision.tag.word;

import java.util.Arrays;
import java.util.List;

/**
 * Alignment of the words that two texts share, in order: a longest common subsequence.
 *
 * <p>Common ends are matched first. The words between them are matched only where their table has
 * at most {@value #MOST_CELLS} cells; beyond that no more words count as shared.
 */
public final class WordAlignment {

  static final int MOST_CELLS = 4_000_000;

  private final int[] left;
  private final int[] right;

  /** Aligns two texts, given as their words. */
  public WordAlignment(List<String> a, List<String> b) {
    left = new int[a.size()];
    right = new int[b.size()];
    Arrays.fill(left, -1);
    Arrays.fill(right, -1);
    int from = 0;
    int shorter = Math.min(a.size(), b.size());
    while (from < shorter && a.get(from).equals(b.get(from))) {
      match(from, from);
      from++;
    }
    int toA = a.size();
    int toB = b.size();
    while (toA > from && toB > from && a.get(toA - 1).equals(b.get(toB - 1))) {
      match(--toA, --toB);
    }
    if (from < toA && from < toB && (long) (toA - from + 1) * (toB - from + 1) <= MOST_CELLS) {
      matchBetween(a.subList(from, toA), b.subList(from, toB), from);
    }
  }

  /** For each word of the first text, the index of its partner in the second; -1 for none. */
  public int[] left() {
    return left;
  }

  /** For each word of the second text, the index of its partner in the first; -1 for none. */
  public int[] right() {
    return right;
  }

  private void matchBetween(List<String> a, List<String> b, int offset) {
    int row = b.size() + 1;
    int[] longest = new int[(a.size() + 1) * row];
    for (int i = a.size() - 1; i >= 0; i--) {
      String word = a.get(i);
      for (int j = b.size() - 1; j >= 0; j--) {
        int at = i * row + j;
        longest[at] =
            word.equals(b.get(j))
                ? longest[at + row + 1] + 1
                : Math.max(longest[at + row], longest[at + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        match(offset + i++, offset + j++);
      } else if (longest[(i + 1) * row + j] >= longest[i * row + j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private void match(int i, int j) {
    left[i] = j;
    right[j] = i;
  }
}
