package stet.web.sides;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pairing of the paragraphs of two versions that are shown side by side, by the amount of text that
 * they share.
 *
 * <p>The heaviest chain of shared text with the same order in both versions is kept (weighted
 * longest non-decreasing subsequence, with a Fenwick tree: n log n for n pairs that share any
 * text). Paragraphs of pairs that cross this chain get rows of their own.
 */
final class ParagraphPairing {

  /**
   * A block of old and new paragraphs, each from its first number (inclusive) to its last
   * (exclusive).
   */
  record Block(int oldFrom, int oldTo, int nowFrom, int nowTo) {}

  private record Pair(int old, int now) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return old != other.old ? Integer.compare(old, other.old) : Integer.compare(now, other.now);
    }
  }

  private final Map<Pair, Long> shared = new TreeMap<>();

  /** Notes that two paragraphs share a number of characters. */
  void share(int old, int now, int characters) {
    shared.merge(new Pair(old, now), (long) characters, Long::sum);
  }

  /** Returns the blocks in order. Every paragraph of either version is in exactly one block. */
  List<Block> blocks(int olds, int nows) {
    List<Block> blocks = new ArrayList<>();
    int old = 0;
    int now = 0;
    List<Pair> chain = chain(nows);
    for (int i = 0; i < chain.size(); ) {
      int oldFrom = chain.get(i).old();
      int nowFrom = chain.get(i).now();
      int oldTo = oldFrom + 1;
      int nowTo = nowFrom + 1;
      for (i++; i < chain.size(); i++) {
        Pair pair = chain.get(i);
        if (pair.old() >= oldTo && pair.now() >= nowTo) {
          break;
        }
        oldTo = pair.old() + 1;
        nowTo = pair.now() + 1;
      }
      alone(blocks, old, oldFrom, now, nowFrom);
      blocks.add(new Block(oldFrom, oldTo, nowFrom, nowTo));
      old = oldTo;
      now = nowTo;
    }
    alone(blocks, old, olds, now, nows);
    return blocks;
  }

  private static void alone(List<Block> blocks, int old, int oldTo, int now, int nowTo) {
    for (int i = old; i < oldTo; i++) {
      blocks.add(new Block(i, i + 1, now, now));
    }
    for (int i = now; i < nowTo; i++) {
      blocks.add(new Block(oldTo, oldTo, i, i + 1));
    }
  }

  private List<Pair> chain(int nows) {
    List<Pair> pairs = new ArrayList<>(shared.keySet());
    long[] best = new long[pairs.size()];
    int[] previous = new int[pairs.size()];
    int[] tree = new int[nows + 1];
    Arrays.fill(tree, -1);
    int last = -1;
    for (int k = 0; k < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      int before = -1;
      for (int i = pair.now() + 1; i > 0; i -= i & -i) {
        before = better(best, before, tree[i]);
      }
      best[k] = shared.getOrDefault(pair, 0L) + (before < 0 ? 0 : best[before]);
      previous[k] = before;
      for (int i = pair.now() + 1; i <= nows; i += i & -i) {
        tree[i] = better(best, tree[i], k);
      }
      last = better(best, last, k);
    }
    List<Pair> chain = new ArrayList<>();
    for (int k = last; k >= 0; k = previous[k]) {
      chain.add(pairs.get(k));
    }
    return chain.reversed();
  }

  private static int better(long[] best, int a, int b) {
    return a < 0 ? b : b < 0 || best[a] >= best[b] ? a : b;
  }
}
