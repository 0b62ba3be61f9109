package stet.revision.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Swap;

/**
 * What a revision calls by another name throughout: a firm, a product, an office. One and the same
 * swap in several of its edits makes nobody else the speaker.
 */
final class RenamedTerm {

  /** In so many edits. */
  private static final int SEVERAL = 3;

  private final List<Edit> edits;
  private @Nullable Map<Pair, Integer> counts;

  private record Pair(String before, String after) {}

  RenamedTerm(List<Edit> edits) {
    this.edits = edits;
  }

  /** Whether words of an edit were swapped as they were in others. */
  boolean has(String before, String after) {
    if (edits.size() < SEVERAL) {
      return false;
    }
    if (counts == null) {
      counts = counted();
    }
    return counts.getOrDefault(new Pair(before, after), 0) >= SEVERAL;
  }

  private Map<Pair, Integer> counted() {
    Map<Pair, Integer> swaps = new HashMap<>();
    for (Edit edit : edits) {
      SwapFinder.of(edit).stream()
          .map(RenamedTerm::pair)
          .distinct()
          .forEach(pair -> swaps.merge(pair, 1, Integer::sum));
    }
    return swaps;
  }

  private static Pair pair(Swap swap) {
    return new Pair(swap.before(), swap.after());
  }
}
