package stet.revision.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import stet.model.WordOperation;
import stet.model.WordRun;

/** Word diff of two sentences, with changes marked as a person would mark them. */
final class WordDiffer {

  private final List<WordRun> runs = new ArrayList<>();
  private WordOperation op = WordOperation.SAME;
  private final StringBuilder run = new StringBuilder();

  private WordDiffer() {}

  /**
   * The runs of words, which spell {@code after} without the removed runs, and {@code before}
   * without the added runs.
   */
  static List<WordRun> between(String before, String after) {
    TextNumbering lexicon = new TextNumbering();
    WordDiffer changes = new WordDiffer();
    changes.compare(DiffTokens.of(before, lexicon), DiffTokens.of(after, lexicon));
    return changes.runs;
  }

  private void compare(DiffTokens before, DiffTokens after) {
    int[] old = solid(before);
    int[] now = solid(after);
    int[] partner = standing(before, old, after, now);
    partJoined(before, old, after, now, partner);
    int b = 0;
    int a = 0;
    for (int k = 0; k < old.length; k++) {
      if (partner[k] == SequenceMatcher.NONE) {
        continue;
      }
      between(before, b, old[k], after, a, now[partner[k]]);
      add(WordOperation.SAME, after, now[partner[k]], now[partner[k]] + 1);
      b = old[k] + 1;
      a = now[partner[k]] + 1;
    }
    between(before, b, before.count(), after, a, after.count());
    flush();
  }

  /**
   * The partner of each unchanged word. If several pairings keep equally many words, a search from
   * each side finds one of them. The one that reads better is taken, so that both directions of a
   * comparison mark the same words.
   */
  private static int[] standing(DiffTokens before, int[] old, DiffTokens after, int[] now) {
    int[] oldNumbers = numbers(before, old);
    int[] nowNumbers = numbers(after, now);
    int[] there = SequenceMatcher.of(oldNumbers, nowNumbers);
    int[] back = inverse(SequenceMatcher.of(nowNumbers, oldNumbers), old.length);
    UnchangedIslandFilter islands = new UnchangedIslandFilter(old, now, before, after);
    if (Arrays.equals(there, back)) {
      islands.absorb(there);
      return there;
    }
    islands.absorb(there);
    islands.absorb(back);
    int better = islands.compare(there, back);
    return better > 0
            || (better == 0 && kept(before, old, there).compareTo(kept(before, old, back)) <= 0)
        ? there
        : back;
  }

  /**
   * Removes the partner of a word with a joiner at its end that is invisible on one side but would
   * be visible ahead of what follows on the other.
   */
  private static void partJoined(
      DiffTokens before, int[] old, DiffTokens after, int[] now, int[] partner) {
    for (int k = 0; k < partner.length; k++) {
      int p = partner[k];
      if (p != SequenceMatcher.NONE
          && (before.wouldJoin(old[k], after, now[p]) || after.wouldJoin(now[p], before, old[k]))) {
        partner[k] = SequenceMatcher.NONE;
      }
    }
  }

  private static String kept(DiffTokens tokens, int[] solid, int[] partner) {
    StringBuilder kept = new StringBuilder();
    for (int k = 0; k < partner.length; k++) {
      if (partner[k] != SequenceMatcher.NONE) {
        kept.append(tokens.text(solid[k], solid[k] + 1)).append(' ');
      }
    }
    return kept.toString().toLowerCase(Locale.ROOT);
  }

  private static int[] inverse(int[] partner, int length) {
    int[] inverse = new int[length];
    Arrays.fill(inverse, SequenceMatcher.NONE);
    for (int k = 0; k < partner.length; k++) {
      if (partner[k] != SequenceMatcher.NONE) {
        inverse[partner[k]] = k;
      }
    }
    return inverse;
  }

  /** Adds the words between two unchanged ones; a space at either end may be unchanged too. */
  private void between(
      DiffTokens before,
      int beforeFrom,
      int beforeTo,
      DiffTokens after,
      int afterFrom,
      int afterTo) {
    int b = beforeFrom;
    int a = afterFrom;
    int bEnd = beforeTo;
    int aEnd = afterTo;
    if (b < bEnd && a < aEnd && isSpace(before, b) && isSpace(after, a)) {
      add(WordOperation.SAME, after, a, a + 1);
      b++;
      a++;
    }
    boolean spaceBehind =
        b < bEnd && a < aEnd && isSpace(before, bEnd - 1) && isSpace(after, aEnd - 1);
    if (spaceBehind) {
      bEnd--;
      aEnd--;
    }
    add(WordOperation.REMOVED, before, b, bEnd);
    add(WordOperation.ADDED, after, a, aEnd);
    if (spaceBehind) {
      add(WordOperation.SAME, after, aEnd, aEnd + 1);
    }
  }

  private void add(WordOperation next, DiffTokens tokens, int from, int to) {
    if (from == to) {
      return;
    }
    if (next != op) {
      flush();
      op = next;
    }
    run.append(tokens.text(from, to));
  }

  private void flush() {
    if (!run.isEmpty()) {
      runs.add(new WordRun(op, run.toString()));
      run.setLength(0);
    }
  }

  private static boolean isSpace(DiffTokens tokens, int token) {
    return tokens.kind(token) == DiffTokens.Kind.SPACE;
  }

  /** The indexes of the words and marks. */
  private static int[] solid(DiffTokens tokens) {
    int[] solid = new int[tokens.count()];
    int count = 0;
    for (int t = 0; t < tokens.count(); t++) {
      if (!isSpace(tokens, t)) {
        solid[count++] = t;
      }
    }
    return Arrays.copyOf(solid, count);
  }

  private static int[] numbers(DiffTokens tokens, int[] chosen) {
    int[] numbers = new int[chosen.length];
    for (int k = 0; k < chosen.length; k++) {
      numbers[k] = tokens.number(chosen[k]);
    }
    return numbers;
  }
}
