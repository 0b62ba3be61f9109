package stet.revision.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stet.revision.diff.DiffTokens.Kind;

/**
 * Filter that marks unchanged words between changes as changed where a person would mark the whole
 * phrase: a stop word or comma between two replaced words, or a few words in the middle of much new
 * text.
 *
 * <p>An unchanged quotation mark stays unchanged, since it matters whether a change is inside a
 * quotation.
 */
final class UnchangedIslandFilter {

  /**
   * The weight of a mark; the next two are those of a short word in small letters and of any other
   * word.
   */
  private static final float MARK = 0.25f;

  private static final float SMALL = 0.5f;
  private static final int SMALL_LETTERS = 4;
  private static final float WORD = 1;

  /** The greatest weight of an island that is dropped between two replacements. */
  private static final float LIGHT = 0.5f;

  /** How many times the weight of an island the changes on each side must have to absorb it. */
  private static final float MANY = 4;

  /** The share of a sentence, by weight, below which nothing counts as unchanged. */
  private static final float HARDLY = 0.15f;

  /** The most rounds of absorbing islands; each round can only make room for the next. */
  private static final int ROUNDS = 8;

  /**
   * A run of unchanged words, {@code [from, to)} of the old ones, with its weight and whether it
   * contains a quotation mark.
   */
  private record Island(int from, int to, float weight, boolean quotes) {}

  private final float[] old;
  private final float[] now;
  private final boolean[] quotes;

  /**
   * Creates a filter for the words and marks {@code old} of {@code before} and {@code now} of
   * {@code after}.
   */
  UnchangedIslandFilter(int[] old, int[] now, DiffTokens before, DiffTokens after) {
    this.old = weights(before, old);
    this.now = weights(after, now);
    quotes = new boolean[old.length];
    for (int k = 0; k < old.length; k++) {
      quotes[k] = before.isQuotationMark(old[k]);
    }
  }

  /**
   * Removes the partners of words that are to count as changed.
   *
   * @param partner for each old word or mark, the index of its partner among the new ones, or -1
   */
  void absorb(int[] partner) {
    for (int round = 0; round < ROUNDS && absorbOnce(partner); round++) {}
    clearIfHardlyAnythingStands(partner);
  }

  /** Does one round from left to right and returns whether any island was absorbed. */
  private boolean absorbOnce(int[] partner) {
    List<Island> islands = islands(partner);
    boolean absorbed = false;
    int lastOld = 0;
    int lastNow = 0;
    for (int k = 0; k < islands.size(); k++) {
      Island island = islands.get(k);
      int nextOld = k + 1 < islands.size() ? islands.get(k + 1).from : old.length;
      int nextNow = k + 1 < islands.size() ? partner[nextOld] : now.length;
      float removedLeft = sum(old, lastOld, island.from);
      float addedLeft = sum(now, lastNow, partner[island.from]);
      float removedRight = sum(old, island.to, nextOld);
      float addedRight = sum(now, partner[island.to - 1] + 1, nextNow);
      if (!island.quotes && goes(island.weight, removedLeft, addedLeft, removedRight, addedRight)) {
        Arrays.fill(partner, island.from, island.to, SequenceMatcher.NONE);
        absorbed = true;
      } else {
        lastOld = island.to;
        lastNow = partner[island.to - 1] + 1;
      }
    }
    return absorbed;
  }

  private static boolean goes(
      float weight, float removedLeft, float addedLeft, float removedRight, float addedRight) {
    float left = Math.max(removedLeft, addedLeft);
    float right = Math.max(removedRight, addedRight);
    if (left == 0 || right == 0) {
      return false;
    }
    boolean replacedLeft = removedLeft > 0 && addedLeft > 0;
    boolean replacedRight = removedRight > 0 && addedRight > 0;
    if (replacedLeft && replacedRight && weight <= LIGHT) {
      return true;
    }
    boolean replaced = removedLeft + removedRight > 0 && addedLeft + addedRight > 0;
    return replaced && weight * MANY <= Math.min(left, right);
  }

  private List<Island> islands(int[] partner) {
    List<Island> islands = new ArrayList<>();
    int k = 0;
    while (k < partner.length) {
      if (partner[k] == SequenceMatcher.NONE) {
        k++;
        continue;
      }
      int from = k;
      float weight = 0;
      boolean quoted = false;
      do {
        weight += weight(partner, k);
        quoted |= quotes[k];
        k++;
      } while (k < partner.length && partner[k] == partner[k - 1] + 1);
      islands.add(new Island(from, k, weight, quoted));
    }
    return islands;
  }

  /**
   * Compares two ways to pair words, like a comparator, by which reads better: the one with fewer
   * changes, then the one with more unchanged text, then the one with unchanged text earlier. The
   * result is symmetric.
   */
  int compare(int[] one, int[] other) {
    int fewer = Integer.compare(islands(other).size(), islands(one).size());
    if (fewer != 0) {
      return fewer;
    }
    int more = Float.compare(standing(one), standing(other));
    return more != 0 ? more : Long.compare(places(other), places(one));
  }

  private float standing(int[] partner) {
    float standing = 0;
    for (int k = 0; k < partner.length; k++) {
      standing += partner[k] == SequenceMatcher.NONE ? 0 : weight(partner, k);
    }
    return standing;
  }

  private static long places(int[] partner) {
    long places = 0;
    for (int k = 0; k < partner.length; k++) {
      places += partner[k] == SequenceMatcher.NONE ? 0 : k + partner[k];
    }
    return places;
  }

  /** The weight of an unchanged word; if its case changed, the lower weight of the two forms. */
  private float weight(int[] partner, int k) {
    return Math.min(old[k], now[partner[k]]);
  }

  private void clearIfHardlyAnythingStands(int[] partner) {
    float standing = 0;
    boolean quoted = false;
    for (int k = 0; k < partner.length; k++) {
      if (partner[k] != SequenceMatcher.NONE) {
        standing += weight(partner, k);
        quoted |= quotes[k];
      }
    }
    float longer = Math.max(sum(old, 0, old.length), sum(now, 0, now.length));
    if (!quoted && standing < HARDLY * longer) {
      Arrays.fill(partner, SequenceMatcher.NONE);
    }
  }

  private static float sum(float[] weights, int from, int to) {
    float sum = 0;
    for (int k = from; k < to; k++) {
      sum += weights[k];
    }
    return sum;
  }

  private static float[] weights(DiffTokens tokens, int[] chosen) {
    float[] weights = new float[chosen.length];
    for (int k = 0; k < chosen.length; k++) {
      weights[k] = weight(tokens, chosen[k]);
    }
    return weights;
  }

  private static float weight(DiffTokens tokens, int token) {
    if (tokens.kind(token) == Kind.MARK) {
      return MARK;
    }
    return tokens.isSmallWord(token, SMALL_LETTERS) ? SMALL : WORD;
  }
}
