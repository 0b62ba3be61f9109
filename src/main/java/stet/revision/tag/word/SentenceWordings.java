package stet.revision.tag.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two wordings of a changed sentence, aligned word by word: the unchanged words, and the words
 * removed and added in the gaps between them.
 */
public final class SentenceWordings {

  private final List<TextWord> before;
  private final List<TextWord> after;
  private final int[] partner;
  private final List<Gap> gaps;

  private SentenceWordings(
      List<TextWord> before, List<TextWord> after, int[] partner, List<Gap> gaps) {
    this.before = before;
    this.after = after;
    this.partner = partner;
    this.gaps = gaps;
  }

  /**
   * A gap between unchanged words: the removed words, and the words added in their place; either
   * may be none.
   */
  public record Gap(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {

    /** Whether words were removed and others added in their place. */
    public boolean replaces() {
      return beforeTo > beforeFrom && afterTo > afterFrom;
    }
  }

  /** Aligns two wordings. */
  public static SentenceWordings of(List<TextWord> before, List<TextWord> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return ofOne(before, after);
    }
    WordAlignment alignment = new WordAlignment(folded(before), folded(after));
    List<Gap> gaps = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i <= before.size()) {
      int endI = i;
      while (endI < before.size() && alignment.left()[endI] < 0) {
        endI++;
      }
      int endJ = endI < before.size() ? alignment.left()[endI] : after.size();
      if (endI > i || endJ > j) {
        gaps.add(new Gap(i, endI, j, endJ));
      }
      i = endI + 1;
      j = endJ + 1;
    }
    return new SentenceWordings(before, after, alignment.left(), List.copyOf(gaps));
  }

  /** Creates the wordings of a sentence of which all words were added, or all were removed. */
  private static SentenceWordings ofOne(List<TextWord> before, List<TextWord> after) {
    int[] partner = new int[before.size()];
    Arrays.fill(partner, -1);
    boolean none = before.isEmpty() && after.isEmpty();
    List<Gap> gaps = none ? List.of() : List.of(new Gap(0, before.size(), 0, after.size()));
    return new SentenceWordings(before, after, partner, gaps);
  }

  private static List<String> folded(List<TextWord> words) {
    List<String> folded = new ArrayList<>(words.size());
    for (TextWord word : words) {
      folded.add(word.folded());
    }
    return folded;
  }

  /** The old words, placed in the old headline or body. */
  public List<TextWord> before() {
    return before;
  }

  /** The new words, placed in the new headline or body. */
  public List<TextWord> after() {
    return after;
  }

  /** The gaps in order; none if no word changed. */
  public List<Gap> gaps() {
    return gaps;
  }

  /** The index of the new word that an old word is aligned with; -1 for none. */
  public int partner(int word) {
    return partner[word];
  }

  /** The removed words of a gap. */
  public List<TextWord> gone(Gap gap) {
    return before.subList(gap.beforeFrom(), gap.beforeTo());
  }

  /** The added words of a gap. */
  public List<TextWord> come(Gap gap) {
    return after.subList(gap.afterFrom(), gap.afterTo());
  }

  /** The number of unchanged words. */
  public int standing() {
    int standing = 0;
    for (int place : partner) {
      standing += place < 0 ? 0 : 1;
    }
    return standing;
  }

  /** Whether a removed word and an added word are in the same gap. */
  public boolean inOneGap(int before, int after) {
    return gaps().stream()
        .anyMatch(
            gap ->
                before >= gap.beforeFrom()
                    && before < gap.beforeTo()
                    && after >= gap.afterFrom()
                    && after < gap.afterTo());
  }
}
