package stet.revision.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Matcher of two sequences of numbers: it pairs equal elements, in the same order on both sides, as
 * many as possible at a bounded cost.
 *
 * <p>Common ends are paired first, and elements that only one side has are left out. A small rest
 * is compared by java-diff-utils (Myers 1986). A larger rest is divided at elements that occur once
 * on each side (Bram Cohen's patience diff); if there are none and too much is left, nothing in it
 * is paired. Only this class uses the library.
 */
public final class SequenceMatcher {

  /**
   * The most elements on both sides together for which the quadratic memory of Myers' algorithm
   * does not matter.
   */
  private static final int SMALL = 1_000;

  /**
   * The most elements on both sides together that are compared without anchors; with more, even
   * linear-space Myers may take longer than a reader waits.
   */
  private static final int LARGE = 6_000;

  /** The library guarantees no order of its changes. */
  private static final Comparator<Change> IN_ORDER =
      Comparator.<Change>comparingInt(change -> change.startOriginal)
          .thenComparingInt(change -> change.startRevised);

  public static final int NONE = -1;

  private final int[] before;
  private final int[] after;
  private final int[] partner;

  private SequenceMatcher(int[] before, int[] after) {
    this.before = before;
    this.after = after;
    this.partner = new int[before.length];
    Arrays.fill(partner, NONE);
  }

  /** For each element of {@code before} the index of its partner in {@code after}, or -1. */
  public static int[] of(int[] before, int[] after) {
    SequenceMatcher correspondence = new SequenceMatcher(before, after);
    correspondence.match(0, before.length, 0, after.length);
    return correspondence.partner;
  }

  private void match(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
    int i = beforeFrom;
    int j = afterFrom;
    while (i < beforeTo && j < afterTo && before[i] == after[j]) {
      partner[i++] = j++;
    }
    int iEnd = beforeTo;
    int jEnd = afterTo;
    while (iEnd > i && jEnd > j && before[iEnd - 1] == after[jEnd - 1]) {
      partner[--iEnd] = --jEnd;
    }
    if (i == iEnd || j == jEnd) {
      return;
    }
    int[] beforeSorted = sorted(before, i, iEnd);
    int[] afterSorted = sorted(after, j, jEnd);
    int[] left = found(before, i, iEnd, afterSorted);
    int[] right = found(after, j, jEnd, beforeSorted);
    int size = left.length + right.length;
    if (left.length == 0 || right.length == 0) {
      return;
    }
    if (size <= SMALL) {
      myers(left, right, new MyersDiff<>());
    } else if (!anchor(left, right, beforeSorted, afterSorted, i, iEnd, j, jEnd) && size <= LARGE) {
      myers(left, right, new MyersDiffWithLinearSpace<>());
    }
  }

  private void myers(int[] left, int[] right, DiffAlgorithmI<Integer> algorithm) {
    List<Change> changes =
        new ArrayList<>(algorithm.computeDiff(boxed(before, left), boxed(after, right), null));
    changes.sort(IN_ORDER);
    int l = 0;
    int r = 0;
    for (Change change : changes) {
      while (l < change.startOriginal) {
        partner[left[l++]] = right[r++];
      }
      l = change.endOriginal;
      r = change.endRevised;
    }
    while (l < left.length) {
      partner[left[l++]] = right[r++];
    }
  }

  /** Matches between elements that occur once on each side; returns false if there are none. */
  private boolean anchor(
      int[] left,
      int[] right,
      int[] beforeSorted,
      int[] afterSorted,
      int beforeFrom,
      int beforeTo,
      int afterFrom,
      int afterTo) {
    int[] place = new int[beforeSorted.length];
    Arrays.fill(place, NONE);
    for (int r : right) {
      if (once(after[r], afterSorted) && once(after[r], beforeSorted)) {
        place[Arrays.binarySearch(beforeSorted, after[r])] = r;
      }
    }
    int[] lefts =
        Arrays.stream(left)
            .filter(l -> place[Arrays.binarySearch(beforeSorted, before[l])] != NONE)
            .toArray();
    int[] rights =
        Arrays.stream(lefts)
            .map(l -> place[Arrays.binarySearch(beforeSorted, before[l])])
            .toArray();
    if (rights.length == 0) {
      return false;
    }
    int i = beforeFrom;
    int j = afterFrom;
    for (int k : LongestIncreasingSubsequence.longest(rights)) {
      if (lefts[k] >= i && rights[k] >= j) {
        match(i, lefts[k], j, rights[k]);
        partner[lefts[k]] = rights[k];
        i = lefts[k] + 1;
        j = rights[k] + 1;
      }
    }
    match(i, beforeTo, j, afterTo);
    return true;
  }

  private static boolean once(int value, int[] sorted) {
    int at = Arrays.binarySearch(sorted, value);
    return (at == 0 || sorted[at - 1] != value)
        && (at == sorted.length - 1 || sorted[at + 1] != value);
  }

  private static int[] sorted(int[] values, int from, int to) {
    int[] sorted = Arrays.copyOfRange(values, from, to);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int[] found(int[] values, int from, int to, int[] sorted) {
    int[] found = new int[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (Arrays.binarySearch(sorted, values[i]) >= 0) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static List<Integer> boxed(int[] values, int[] places) {
    Integer[] boxed = new Integer[places.length];
    for (int i = 0; i < places.length; i++) {
      boxed[i] = values[places[i]];
    }
    return Arrays.asList(boxed);
  }
}
