package stet.revision.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.revision.diff.SentenceAlignment.Stretch;
import stet.revision.diff.SentenceLink.Bond;

/**
 * Detector of unchanged text that is split into sentences differently, because line breaks were
 * added or removed.
 */
final class RecutDetector {

  /** The most places with the same first word that are tried. */
  private static final int TRIES = 50;

  private RecutDetector() {}

  static void link(VersionSentences before, VersionSentences after, Stretch slot) {
    Map<String, List<Integer>> starts = new HashMap<>();
    for (int j = slot.afterFrom(); j < slot.afterTo(); j++) {
      if (after.isFree(j)) {
        starts.computeIfAbsent(firstWord(after.text(j)), word -> new ArrayList<>()).add(j);
      }
    }
    int next = slot.afterFrom();
    for (int i = slot.beforeFrom(); i < slot.beforeTo(); i++) {
      int tries = 0;
      for (int j : starts.getOrDefault(firstWord(before.text(i)), List.of())) {
        if (j < next || !before.isFree(i)) {
          continue;
        }
        SentenceLink link = same(before, i, slot.beforeTo(), after, j, slot.afterTo());
        if (link != null) {
          SentenceAlignment.link(before, after, link);
          next = link.afterTo();
          break;
        }
        if (++tries == TRIES) {
          break;
        }
      }
    }
  }

  /**
   * The shortest runs of sentences that begin at two places and have the same text; null if there
   * are none.
   */
  private static @Nullable SentenceLink same(
      VersionSentences before, int i, int iEnd, VersionSentences after, int j, int jEnd) {
    String left = before.text(i);
    String right = after.text(j);
    int nextLeft = i + 1;
    int nextRight = j + 1;
    int l = 0;
    int r = 0;
    while (true) {
      int length = Math.min(left.length() - l, right.length() - r);
      if (!left.regionMatches(l, right, r, length)) {
        return null;
      }
      l += length;
      r += length;
      boolean leftDone = l == left.length();
      boolean rightDone = r == right.length();
      if (leftDone && rightDone) {
        return new SentenceLink(i, nextLeft, j, nextRight, Bond.STANDS);
      }
      if (leftDone) {
        if (nextLeft == iEnd || !before.isFree(nextLeft) || right.charAt(r) != ' ') {
          return null;
        }
        left = before.text(nextLeft++);
        l = 0;
        r++;
      } else {
        if (nextRight == jEnd || !after.isFree(nextRight) || left.charAt(l) != ' ') {
          return null;
        }
        right = after.text(nextRight++);
        r = 0;
        l++;
      }
    }
  }

  private static String firstWord(String text) {
    int space = text.indexOf(' ');
    return space < 0 ? text : text.substring(0, space);
  }
}
