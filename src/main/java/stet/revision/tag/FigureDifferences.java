package stet.revision.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stet.revision.tag.figure.FigureTerm;
import stet.revision.tag.word.WordAlignment;

/** Finder of the figures or dates of a sentence that replaced others. */
final class FigureDifferences {
  private FigureDifferences() {}

  /**
   * If more terms than this were replaced by more terms than this, the figures count different
   * things.
   */
  private static final int A_REWRITING = 5;

  /** The number of words ahead of a figure that are compared to find out what it counts. */
  private static final int BESIDE = 2;

  /** An old term and the new one in its place. */
  record Pair(FigureTerm before, FigureTerm after) {}

  /**
   * The pairs of an edit, in order.
   *
   * <p>The old and the new term must be in one gap between unchanged words, or, if they are
   * figures, next to the same words. In the whole edit one term must have been removed and another
   * added: a term that was only added, removed or moved replaces none.
   */
  static List<Pair> between(EditInContext change, FigureTerm.Kind kind) {
    if (change.edit.before() == null || change.edit.after() == null) {
      return List.of();
    }
    List<FigureTerm> old = change.termsBefore();
    List<FigureTerm> now = change.termsAfter();
    Map<String, Integer> oldKeys = keys(old, kind);
    Map<String, Integer> nowKeys = keys(now, kind);
    if (holds(nowKeys, oldKeys) || holds(oldKeys, nowKeys)) {
      return List.of();
    }
    List<Pair> pairs = new ArrayList<>();
    if (sameButFor(kind, old, now)) {
      for (int k = 0; k < old.size(); k++) {
        if (!old.get(k).key().equals(now.get(k).key())) {
          pairs.add(new Pair(old.get(k), now.get(k)));
        }
      }
      return pairs;
    }
    WordAlignment alignment = change.termAlignment();
    int i = 0;
    int j = 0;
    while (i <= old.size()) {
      int endI = i;
      while (endI < old.size() && alignment.left()[endI] < 0) {
        endI++;
      }
      int endJ = endI < old.size() ? alignment.left()[endI] : now.size();
      boolean rewritten = endI - i > A_REWRITING && endJ - j > A_REWRITING;
      if (!rewritten) {
        pair(
            of(old.subList(i, endI), kind),
            of(now.subList(j, endJ), kind),
            oldKeys.keySet(),
            nowKeys.keySet(),
            pairs);
      }
      i = endI + 1;
      j = endJ + 1;
    }
    if (pairs.isEmpty() && kind == FigureTerm.Kind.FIGURE) {
      pairInOtherPlaces(old, now, oldKeys.keySet(), nowKeys.keySet(), pairs);
    }
    return pairs;
  }

  /**
   * Pairs figures that are at different places in the sentence, but between the same words: {@code
   * with winds of 80 miles an hour}, {@code in winds of 78 miles an hour}.
   */
  private static void pairInOtherPlaces(
      List<FigureTerm> old,
      List<FigureTerm> now,
      Set<String> oldKeys,
      Set<String> nowKeys,
      List<Pair> pairs) {
    for (int i = BESIDE; i < old.size() - 1; i++) {
      for (int j = BESIDE; j < now.size() - 1; j++) {
        FigureTerm before = old.get(i);
        FigureTerm after = now.get(j);
        if (before.kind() == FigureTerm.Kind.FIGURE
            && after.kind() == FigureTerm.Kind.FIGURE
            && before.sort().equals(after.sort())
            && !nowKeys.contains(before.key())
            && !oldKeys.contains(after.key())
            && isBesideSame(old, i, now, j)) {
          pairs.add(new Pair(before, after));
        }
      }
    }
  }

  /** Whether the two words ahead of each figure and the word behind it are the same. */
  private static boolean isBesideSame(List<FigureTerm> old, int i, List<FigureTerm> now, int j) {
    for (int k = -BESIDE; k <= 1; k++) {
      if (k != 0 && !old.get(i + k).key().equals(now.get(j + k).key())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the sentences differ only in their figures, or only in dates of the same sort: {@code
   * nine to eight} became {@code eight to seven}.
   */
  private static boolean sameButFor(
      FigureTerm.Kind kind, List<FigureTerm> old, List<FigureTerm> now) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int k = 0; k < old.size(); k++) {
      boolean both =
          old.get(k).kind() == kind
              && now.get(k).kind() == kind
              && old.get(k).sort().equals(now.get(k).sort());
      if (!both && !old.get(k).key().equals(now.get(k).key())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Pairs the terms of one gap that are of the same sort, unless each of them is also on the other
   * side.
   */
  private static void pair(
      List<FigureTerm> old,
      List<FigureTerm> now,
      Set<String> oldKeys,
      Set<String> nowKeys,
      List<Pair> pairs) {
    List<FigureTerm> left = new ArrayList<>(now);
    for (FigureTerm before : old) {
      for (FigureTerm after : left) {
        boolean same = before.key().equals(after.key());
        boolean known = nowKeys.contains(before.key()) && oldKeys.contains(after.key());
        if (same || (before.sort().equals(after.sort()) && !known)) {
          if (!same) {
            pairs.add(new Pair(before, after));
          }
          left.remove(after);
          break;
        }
      }
    }
  }

  private static List<FigureTerm> of(List<FigureTerm> terms, FigureTerm.Kind kind) {
    return terms.stream().filter(term -> term.kind() == kind).toList();
  }

  /**
   * Counts how often each key occurs: of {@code April 2020 to April 2021}, one April may be
   * removed.
   */
  private static Map<String, Integer> keys(List<FigureTerm> terms, FigureTerm.Kind kind) {
    Map<String, Integer> keys = new HashMap<>();
    for (FigureTerm term : terms) {
      if (term.kind() == kind) {
        keys.merge(term.key(), 1, Integer::sum);
      }
    }
    return keys;
  }

  /** Whether the first map contains every key of the second at least as often. */
  private static boolean holds(Map<String, Integer> all, Map<String, Integer> some) {
    return some.entrySet().stream()
        .allMatch(key -> all.getOrDefault(key.getKey(), 0) >= key.getValue());
  }
}
