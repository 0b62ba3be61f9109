package stet.revision.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stet.revision.diff.SentenceLink.Bond;

/**
 * Alignment of the sentences of an old text with those of a new one.
 *
 * <p>Equal sentences are linked first: in order within each stretch, then anywhere (they moved).
 * The sentences left between them are linked by the words they share, one to one, one to several or
 * several to one; then those removed in one place and added in another, if they are nearly the
 * same; and finally the neighbours of sentences that moved.
 */
public final class SentenceAlignment {

  /**
   * Old sentences {@code [beforeFrom, beforeTo)} and new ones {@code [afterFrom, afterTo)} at the
   * same place.
   */
  record Stretch(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {}

  private final VersionSentences before;
  private final VersionSentences after;

  private SentenceAlignment(VersionSentences before, VersionSentences after) {
    this.before = before;
    this.after = after;
  }

  /**
   * Aligns two sequences of folded sentences.
   *
   * @param standing paragraphs that are the same on both sides, and are not split
   * @param stretches the stretches that correspond, in ascending order; together they contain all
   *     sentences
   */
  static SentenceAlignment of(
      List<String> before, List<String> after, List<String> standing, List<Stretch> stretches) {
    TextNumbering texts = new TextNumbering();
    WordWeights vocabulary = new WordWeights();
    SentenceAlignment alignment =
        new SentenceAlignment(
            new VersionSentences(before, standing, texts, vocabulary),
            new VersionSentences(after, standing, texts, vocabulary));
    stretches.forEach(alignment::linkEqual);
    stretches.forEach(alignment::linkRecut);
    alignment.linkMoved();
    if (alignment.before.hasFree() && alignment.after.hasFree()) {
      alignment.before.read();
      alignment.after.read();
      stretches.forEach(alignment::linkSimilar);
      MoveDetector.link(alignment.before, alignment.after);
      MovedNeighborLinker.link(alignment.before, alignment.after, stretches);
    }
    return alignment;
  }

  /**
   * Aligns two sequences of sentences, folded by {@link stet.model.CosmeticFolding}, that
   * correspond in order.
   */
  public static SentenceAlignment of(List<String> before, List<String> after) {
    return of(before, after, List.of(), List.of(new Stretch(0, before.size(), 0, after.size())));
  }

  /**
   * The link of an old sentence to the new ones that it became; null if the sentence was removed.
   */
  public @Nullable SentenceLink ofBefore(int sentence) {
    return before.link(sentence);
  }

  /** The link of a new sentence to the old ones that it was; null if the sentence was added. */
  public @Nullable SentenceLink ofAfter(int sentence) {
    return after.link(sentence);
  }

  static void link(VersionSentences before, VersionSentences after, SentenceLink link) {
    before.link(link.beforeFrom(), link.beforeTo(), link);
    after.link(link.afterFrom(), link.afterTo(), link);
  }

  private void linkEqual(Stretch s) {
    int[] partner =
        SequenceMatcher.of(
            before.numbers(s.beforeFrom, s.beforeTo), after.numbers(s.afterFrom, s.afterTo));
    for (int k = 0; k < partner.length; k++) {
      if (partner[k] != SequenceMatcher.NONE) {
        int i = s.beforeFrom + k;
        int j = s.afterFrom + partner[k];
        link(before, after, new SentenceLink(i, i + 1, j, j + 1, Bond.STANDS));
      }
    }
  }

  private void linkRecut(Stretch s) {
    forEachSlot(s, slot -> RecutDetector.link(before, after, slot));
  }

  private void linkMoved() {
    Map<Integer, Deque<Integer>> gone = new HashMap<>();
    for (int i : before.free(0, before.count())) {
      gone.computeIfAbsent(before.number(i), number -> new ArrayDeque<>()).add(i);
    }
    if (gone.isEmpty()) {
      return;
    }
    for (int j : after.free(0, after.count())) {
      Deque<Integer> same = gone.get(after.number(j));
      Integer i = same == null ? null : same.poll();
      if (i != null) {
        link(before, after, new SentenceLink(i, i + 1, j, j + 1, Bond.MOVED));
      }
    }
  }

  private void linkSimilar(Stretch s) {
    forEachSlot(
        s,
        slot ->
            SimilarSentenceLinker.link(
                before, after, slot, Bond.CHANGED, SimilarSentenceLinker.LEAST));
  }

  /**
   * Passes each stretch between unchanged sentences to an action, if it has sentences on both
   * sides.
   */
  private void forEachSlot(Stretch s, Consumer<Stretch> action) {
    int i = s.beforeFrom;
    int j = s.afterFrom;
    for (int k = s.beforeFrom; k <= s.beforeTo; k++) {
      SentenceLink link = k == s.beforeTo ? null : before.link(k);
      if (k < s.beforeTo && (link == null || link.bond() != Bond.STANDS)) {
        continue;
      }
      int afterEnd = link == null ? s.afterTo : link.afterFrom();
      if (i < k && j < afterEnd) {
        action.accept(new Stretch(i, k, j, afterEnd));
      }
      i = link == null ? k : link.beforeTo();
      j = link == null ? afterEnd : link.afterTo();
      if (link != null) {
        k = link.beforeTo() - 1;
      }
    }
  }
}
