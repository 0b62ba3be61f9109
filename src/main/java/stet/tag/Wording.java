package stet.tag;

import java.util.ArrayList;
import java.util.List;

/**
 * The two wordings of a changed sentence, word by word: which words stand, and what stood and
 * stands in the gaps between them.
 *
 * @param before words placed in the old headline or body
 * @param after words placed in the new one
 * @param partner for each word before its place after, -1 for none
 */
record Wording(List<Word> before, List<Word> after, int[] partner, List<Gap> gaps) {

  /** Words that went, and those that came in their stead; either may be none. */
  record Gap(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

    boolean replaces() {
      return beforeTo > beforeFrom && afterTo > afterFrom;
    }
  }

  static Wording of(List<Word> before, List<Word> after) {
    Alignment alignment =
        new Alignment(
            before.stream().map(Word::folded).toList(), after.stream().map(Word::folded).toList());
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i <= before.size()) {
      int endI = i;
      while (endI < before.size() && alignment.left[endI] < 0) {
        endI++;
      }
      int endJ = endI < before.size() ? alignment.left[endI] : after.size();
      if (endI > i || endJ > j) {
        gaps.add(new Gap(i, endI, j, endJ));
      }
      i = endI + 1;
      j = endJ + 1;
    }
    return new Wording(before, after, alignment.left, List.copyOf(gaps));
  }

  List<Word> gone(Gap gap) {
    return before.subList(gap.beforeFrom(), gap.beforeTo());
  }

  List<Word> come(Gap gap) {
    return after.subList(gap.afterFrom(), gap.afterTo());
  }

  /** How many words stand. */
  int standing() {
    int standing = 0;
    for (int place : partner) {
      standing += place < 0 ? 0 : 1;
    }
    return standing;
  }
}
