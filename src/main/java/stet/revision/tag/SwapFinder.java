package stet.revision.tag;

import java.util.ArrayList;
import java.util.List;
import stet.model.Edit;
import stet.model.Swap;
import stet.model.WordOperation;
import stet.model.WordRun;
import stet.revision.tag.word.TextWord;
import stet.text.AnalyzedText;

/** Finder of swaps in an edit: words that were replaced, and the words that replaced them. */
final class SwapFinder {
  private SwapFinder() {}

  /**
   * The most words on either side of a swap; longer ones are rewritings, for which nobody searches.
   */
  private static final int MOST_WORDS = 8;

  static List<Swap> of(Edit edit) {
    if (edit.before() == null || edit.after() == null) {
      return List.of();
    }
    List<Swap> swaps = new ArrayList<>();
    List<WordRun> runs = edit.words();
    for (int i = 0; i + 1 < runs.size(); i++) {
      WordOperation first = runs.get(i).op();
      WordOperation second = runs.get(i + 1).op();
      if (first == WordOperation.SAME || second == WordOperation.SAME || first == second) {
        continue;
      }
      boolean removedFirst = first == WordOperation.REMOVED;
      List<String> gone = words(runs.get(removedFirst ? i : i + 1).text());
      List<String> come = words(runs.get(removedFirst ? i + 1 : i).text());
      add(gone, come, runs, i, swaps);
    }
    return swaps;
  }

  /**
   * Adds a swap without the words that both sides share at either end; those words become its
   * neighbors.
   *
   * @param first the index of the first of the two runs
   */
  private static void add(
      List<String> gone, List<String> come, List<WordRun> runs, int first, List<Swap> swaps) {
    int from = 0;
    int shorter = Math.min(gone.size(), come.size());
    while (from < shorter && gone.get(from).equals(come.get(from))) {
      from++;
    }
    int behind = 0;
    while (behind < shorter - from
        && gone.get(gone.size() - 1 - behind).equals(come.get(come.size() - 1 - behind))) {
      behind++;
    }
    List<String> before = gone.subList(from, gone.size() - behind);
    List<String> after = come.subList(from, come.size() - behind);
    if (before.isEmpty()
        || after.isEmpty()
        || before.size() > MOST_WORDS
        || after.size() > MOST_WORDS) {
      return;
    }
    List<String> left = from > 0 ? gone.subList(0, from) : neighbours(runs, first - 1, -1);
    List<String> right =
        behind > 0
            ? gone.subList(gone.size() - behind, gone.size())
            : neighbours(runs, first + 2, 1);
    String ahead = left.isEmpty() ? "" : left.getLast();
    String next = right.isEmpty() ? "" : right.getFirst();
    Swap swap = new Swap(String.join(" ", before), String.join(" ", after), ahead, next);
    if (!swaps.contains(swap)) {
      swaps.add(swap);
    }
  }

  /**
   * The unchanged words next to a change, skipping runs without words; none if the next words
   * changed too.
   */
  private static List<String> neighbours(List<WordRun> runs, int from, int step) {
    for (int i = from; i >= 0 && i < runs.size(); i += step) {
      List<String> words = words(runs.get(i).text());
      if (runs.get(i).op() != WordOperation.SAME && !words.isEmpty()) {
        return List.of();
      }
      if (!words.isEmpty()) {
        return words;
      }
    }
    return List.of();
  }

  /** The words of a text; adjacent words of a script without spaces are kept together. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int end = -1;
    for (TextWord word : TextWord.of(text, 0, text.length())) {
      if (word.start() == end && AnalyzedText.isUnspaced(text.charAt(end - 1))) {
        words.set(words.size() - 1, words.getLast() + word.folded());
      } else {
        words.add(word.folded());
      }
      end = word.end();
    }
    return words;
  }
}
