package stet.revision.diff;

import stet.revision.diff.SentenceAlignment.Stretch;
import stet.revision.diff.SentenceLink.Bond;

/**
 * Linker of the similar sentences of a slot, in order, so that the similarity over all links is
 * highest: one to one, one to several (split), several to one (merged), or to nothing.
 */
final class SimilarSentenceLinker {

  /** The similarity below which two sentences in one slot are not the same sentence changed. */
  static final float LEAST = 0.31f;

  /** The similarity below which a sentence and several others are not a whole and its parts. */
  private static final float LEAST_JOINED = 0.75f;

  /** The most sentences into which one may split. */
  private static final int PARTS = 3;

  /** The share of each part, by weight, that must come from the whole. */
  private static final float CONTAINED = 0.6f;

  /** The same share for a part that alone has at least {@link #MUCH} of the whole. */
  private static final float CONTAINED_OF_MUCH = 0.5f;

  private static final float MUCH = 0.3f;

  /**
   * The share of each part, by weight, that must come from what the other parts leave of the whole.
   */
  private static final float LEFT = 0.4f;

  /** The least weight of a part; a "Yes." has less. */
  private static final float LEAST_PART = 1.5f;

  /**
   * The amount by which a split or merge must be more similar than the best of its parts alone;
   * with less, the whole became that part, and the others were added or removed.
   */
  private static final float GAIN = 0.12f;

  /**
   * The same amount if hardly a word of the whole is lost or new. It is small enough for a heading
   * of two words that was joined to a long sentence.
   */
  private static final float GAIN_OF_SAME = 0.02f;

  /** The similarity from which on hardly a word is lost or new. */
  private static final float SAME = 0.95f;

  /** The most pairs of sentences in one slot that are compared. */
  private static final int MOST = 250_000;

  private final VersionSentences before;
  private final VersionSentences after;
  private final int[] old;
  private final int[] now;
  private final Bond bond;
  private final float least;
  private final SentenceSimilarity likeness;
  private final float[][] best;
  private final int[][] taken;

  private SimilarSentenceLinker(
      VersionSentences before,
      VersionSentences after,
      int[] old,
      int[] now,
      Bond bond,
      float least) {
    this.before = before;
    this.after = after;
    this.old = old;
    this.now = now;
    this.bond = bond;
    this.least = least;
    this.likeness = new SentenceSimilarity(before, after, old, now, bond == Bond.CHANGED);
    this.best = new float[old.length + 1][now.length + 1];
    this.taken = new int[old.length + 1][now.length + 1];
  }

  /**
   * Links the sentences of a slot that have no link yet.
   *
   * @param bond the bond of the new links
   * @param least the similarity below which two sentences are not the same sentence changed
   */
  static void link(
      VersionSentences before, VersionSentences after, Stretch slot, Bond bond, float least) {
    int[] old = before.free(slot.beforeFrom(), slot.beforeTo());
    int[] now = after.free(slot.afterFrom(), slot.afterTo());
    if (old.length == 0 || now.length == 0 || (long) old.length * now.length > MOST) {
      return;
    }
    SimilarSentenceLinker similar = new SimilarSentenceLinker(before, after, old, now, bond, least);
    similar.score();
    similar.trace();
  }

  private void score() {
    for (int i = 1; i <= old.length; i++) {
      for (int j = 1; j <= now.length; j++) {
        take(i, j, 1, 0, 0);
        take(i, j, 0, 1, 0);
        take(i, j, 1, 1, likeness.of(i - 1, j - 1, least) - least);
        for (int parts = 2; parts <= PARTS; parts++) {
          if (parts <= j) {
            take(i, j, 1, parts, split(i - 1, j - parts, j));
          }
          if (parts <= i) {
            take(i, j, parts, 1, merge(i - parts, i, j - 1));
          }
        }
      }
    }
  }

  private void take(int i, int j, int olds, int nows, float gain) {
    float total = best[i - olds][j - nows] + gain;
    if (total > best[i][j] || taken[i][j] == 0) {
      best[i][j] = total;
      taken[i][j] = olds << 8 | nows;
    }
  }

  private void trace() {
    int i = old.length;
    int j = now.length;
    while (i > 0 && j > 0) {
      int olds = taken[i][j] >> 8;
      int nows = taken[i][j] & 0xff;
      if (olds > 0 && nows > 0) {
        SentenceAlignment.link(
            before,
            after,
            new SentenceLink(old[i - olds], old[i - 1] + 1, now[j - nows], now[j - 1] + 1, bond));
      }
      i -= olds;
      j -= nows;
    }
  }

  private float split(int i, int from, int to) {
    if (now[to - 1] - now[from] != to - 1 - from) {
      return Float.NEGATIVE_INFINITY;
    }
    float shared = 0;
    float single = 0;
    for (int j = from; j < to; j++) {
      if (!mayBePart(likeness.shared(i, j), after.bag(now[j]), before.bag(old[i]))) {
        return Float.NEGATIVE_INFINITY;
      }
      shared += likeness.shared(i, j);
      single = Math.max(single, likeness.words(i, j));
    }
    return joined(before.bag(old[i]), after.bags(now[from], now[to - 1] + 1), shared, single);
  }

  private float merge(int from, int to, int j) {
    if (old[to - 1] - old[from] != to - 1 - from) {
      return Float.NEGATIVE_INFINITY;
    }
    float shared = 0;
    float single = 0;
    for (int i = from; i < to; i++) {
      if (!mayBePart(likeness.shared(i, j), before.bag(old[i]), after.bag(now[j]))) {
        return Float.NEGATIVE_INFINITY;
      }
      shared += likeness.shared(i, j);
      single = Math.max(single, likeness.words(i, j));
    }
    return joined(after.bag(now[j]), before.bags(old[from], old[to - 1] + 1), shared, single);
  }

  /**
   * A cheap first check whether a sentence may be a part of a whole. It uses the words that the two
   * share, which are at least those that the part alone has of the whole.
   */
  private static boolean mayBePart(float shared, BagOfWords part, BagOfWords whole) {
    float contained = shared < MUCH * whole.weight() ? CONTAINED : CONTAINED_OF_MUCH;
    return part.weight() >= LEAST_PART && shared >= contained * part.weight();
  }

  /**
   * The gain of linking a whole to its parts. It is negative infinity unless each part has words of
   * the whole that the other parts do not have, and all parts together are more similar to the
   * whole than any part alone. A part with much of the whole may add about as much again: {@code It
   * closed, and they sued.} became {@code It closed after a vote that nobody saw coming. They
   * sued.}
   *
   * @param shared the weight of the words that each part shares with the whole, summed over the
   *     parts
   * @param single the greatest similarity of the whole to one of the parts
   */
  private float joined(BagOfWords whole, BagOfWords[] parts, float shared, float single) {
    float most = 0;
    for (BagOfWords part : parts) {
      most = Math.max(most, part.weight());
    }
    float both = Math.min(shared, whole.weight()); // together they share at most all of it
    float atMost = 2 * both / (whole.weight() + Math.max(both, most));
    if (atMost < LEAST_JOINED || atMost - single < GAIN_OF_SAME) {
      return Float.NEGATIVE_INFINITY;
    }
    float similarity = whole.similarity(BagOfWords.union(parts, whole));
    float gain = similarity < SAME ? GAIN : GAIN_OF_SAME;
    if (similarity < LEAST_JOINED || similarity - single < gain) {
      return Float.NEGATIVE_INFINITY;
    }
    for (BagOfWords part : parts) {
      BagOfWords left = whole;
      for (BagOfWords other : parts) {
        left = other == part ? left : left.without(other);
      }
      float own = left.shared(part);
      float contained = own < MUCH * whole.weight() ? CONTAINED : CONTAINED_OF_MUCH;
      if (own < LEFT * part.weight() || whole.shared(part) < contained * part.weight()) {
        return Float.NEGATIVE_INFINITY;
      }
    }
    return similarity - least;
  }
}
