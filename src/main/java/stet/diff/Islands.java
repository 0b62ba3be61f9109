package stet.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stet.diff.Tokens.Kind;

/**
 * Gives up words that stand between changes where a person would mark the whole phrase: a stop word
 * or comma between two replaced words, or a few words in the middle of much that is new.
 *
 * <p>A quotation mark is never given up: whether a change lies inside of it carries meaning.
 */
final class Islands {

  /** A mark, a word of at most so many small letters, any other word. */
  private static final float MARK = 0.25f;

  private static final float SMALL = 0.5f;
  private static final int SMALL_LETTERS = 4;
  private static final float WORD = 1;

  /** An island that weighs no more than this goes between two replacements. */
  private static final float LIGHT = 0.5f;

  /** Changes that weigh so many times as much as the island between them swallow it. */
  private static final float MANY = 4;

  /** Where less than this share of a sentence stands, nothing does. */
  private static final float HARDLY = 0.15f;

  /** Rounds of giving up; each can only make room for the next. */
  private static final int ROUNDS = 8;

  /** A row of words that stand, {@code [from, to)} of the old ones, and what weighs around it. */
  private record Island(int from, int to, float weight, boolean quotes) {}

  private final int[] partner;
  private final float[] old;
  private final float[] now;
  private final boolean[] quotes;

  private Islands(int[] partner, float[] old, float[] now, boolean[] quotes) {
    this.partner = partner;
    this.old = old;
    this.now = now;
    this.quotes = quotes;
  }

  /**
   * Takes partners away.
   *
   * @param partner for each of the words and marks {@code old} of {@code before} its place among
   *     those {@code now} of {@code after}, or -1
   */
  static void absorb(int[] partner, int[] old, int[] now, Tokens before, Tokens after) {
    boolean[] quotes = new boolean[old.length];
    for (int k = 0; k < old.length; k++) {
      quotes[k] = before.isQuotationMark(old[k]);
    }
    Islands islands = new Islands(partner, weights(before, old), weights(after, now), quotes);
    for (int round = 0; round < ROUNDS && islands.absorb(); round++) {}
    islands.clearIfHardlyAnythingStands();
  }

  /** One round from left to right; whether anything was given up. */
  private boolean absorb() {
    List<Island> islands = islands();
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
        Arrays.fill(partner, island.from, island.to, Correspondence.NONE);
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

  private List<Island> islands() {
    List<Island> islands = new ArrayList<>();
    int k = 0;
    while (k < partner.length) {
      if (partner[k] == Correspondence.NONE) {
        k++;
        continue;
      }
      int from = k;
      float weight = 0;
      boolean quoted = false;
      do {
        weight += old[k];
        quoted |= quotes[k];
        k++;
      } while (k < partner.length && partner[k] == partner[k - 1] + 1);
      islands.add(new Island(from, k, weight, quoted));
    }
    return islands;
  }

  private void clearIfHardlyAnythingStands() {
    float standing = 0;
    boolean quoted = false;
    for (int k = 0; k < partner.length; k++) {
      if (partner[k] != Correspondence.NONE) {
        standing += old[k];
        quoted |= quotes[k];
      }
    }
    float longer = Math.max(sum(old, 0, old.length), sum(now, 0, now.length));
    if (!quoted && standing < HARDLY * longer) {
      Arrays.fill(partner, Correspondence.NONE);
    }
  }

  private static float sum(float[] weights, int from, int to) {
    float sum = 0;
    for (int k = from; k < to; k++) {
      sum += weights[k];
    }
    return sum;
  }

  private static float[] weights(Tokens tokens, int[] chosen) {
    float[] weights = new float[chosen.length];
    for (int k = 0; k < chosen.length; k++) {
      weights[k] = weight(tokens, chosen[k]);
    }
    return weights;
  }

  private static float weight(Tokens tokens, int token) {
    if (tokens.kind(token) == Kind.MARK) {
      return MARK;
    }
    return tokens.isSmallWord(token, SMALL_LETTERS) ? SMALL : WORD;
  }
}
