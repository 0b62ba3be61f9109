package stet.revision.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stet.model.Edit;
import stet.model.Swap;

/**
 * Detector of terms that a revision renames throughout: a firm, a product, an office. The same swap
 * in several edits of a revision is not a change of speaker.
 */
final class RenamedTerm {

  /** The least number of edits with the same swap that make it a renaming. */
  private static final int SEVERAL = 3;

  private final List<Edit> edits;
  private @Nullable Map<Pair, Integer> counts;

  private record Pair(String before, String after) {}

  RenamedTerm(List<Edit> edits) {
    this.edits = edits;
  }

  /** Whether the same words were swapped in several edits. */
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
