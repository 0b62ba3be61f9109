package stet.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.diff.Link.Bond;

/**
 * Links what went in one place and came in another, if it is nearly the same, or if one of the two
 * stands whole in the other, which goes on.
 */
final class Moves {

  /** How similar a sentence must be to count as one that moved. */
  private static final float NEARLY = 0.8f;

  /** Fewer words than this are nearly the same too easily. */
  private static final int LEAST_WORDS = 4;

  /** As many words, and their order, are not written a second time by chance. */
  private static final int WHOLE = 8;

  /** Words in more sentences than this do not tell them apart. */
  private static final int COMMON = 30;

  private record Candidate(int before, int after, float similarity) {}

  private Moves() {}

  static void link(Side before, Side after) {
    Map<Integer, List<Integer>> gone = new HashMap<>();
    for (int i : before.free(0, before.count())) {
      Bag bag = before.bag(i);
      if (bag.size() >= LEAST_WORDS) {
        for (int w = 0; w < bag.size(); w++) {
          if (w == 0 || bag.word(w) != bag.word(w - 1)) {
            gone.computeIfAbsent(bag.word(w), word -> new ArrayList<>()).add(i);
          }
        }
      }
    }
    if (gone.isEmpty()) {
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int j : after.free(0, after.count())) {
      if (after.bag(j).size() >= LEAST_WORDS) {
        candidates(before, after, j, gone, candidates);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::similarity)
            .reversed()
            .thenComparingInt(Candidate::after)
            .thenComparingInt(Candidate::before));
    for (Candidate c : candidates) {
      if (before.isFree(c.before)
          && after.isFree(c.after)
          && !Form.areEntries(before.text(c.before), after.text(c.after))
          && !isFormula(before, c.before, after, c.after)) {
        SentenceAlignment.link(
            before, after, new Link(c.before, c.before + 1, c.after, c.after + 1, Bond.MOVED));
      }
    }
  }

  /** Whether they share no more than many do. */
  private static boolean isFormula(Side before, int i, Side after, int j) {
    float shared = before.bag(i).shared(after.bag(j));
    Formula formula = Formula.of(before, i, after, j, shared);
    return formula != null && formula.isCommon();
  }

  /** {@code He left.} made {@code He left, and she stayed.}, or the reverse. */
  private static boolean goesOn(Side before, int i, Side after, int j) {
    boolean longer = before.text(i).length() > after.text(j).length();
    String part = longer ? after.text(j) : before.text(i);
    int words = longer ? after.bag(j).size() : before.bag(i).size();
    return words >= WHOLE
        && (longer ? before.text(i) : after.text(j))
            .startsWith(part.substring(0, part.length() - 1));
  }

  private static void candidates(
      Side before,
      Side after,
      int j,
      Map<Integer, List<Integer>> gone,
      List<Candidate> candidates) {
    Bag bag = after.bag(j);
    Map<Integer, Integer> hits = new HashMap<>();
    for (int w = 0; w < bag.size(); w++) {
      List<Integer> places = gone.getOrDefault(bag.word(w), List.of());
      if (places.size() <= COMMON) {
        places.forEach(i -> hits.merge(i, 1, Integer::sum));
      }
    }
    hits.forEach(
        (i, count) -> {
          float similarity = count * 3 < bag.size() ? 0 : before.bag(i).similarity(bag);
          if (similarity >= NEARLY || (similarity > 0 && goesOn(before, i, after, j))) {
            candidates.add(new Candidate(i, j, similarity));
          }
        });
  }
}
