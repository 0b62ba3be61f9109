package stet.web.sides;

import java.util.ArrayList;
import java.util.List;
import stet.model.CosmeticFolding;
import stet.model.WordOperation;
import stet.model.WordRun;

/**
 * Markup of an edit's words in the text of one of the versions.
 *
 * <p>The words of an edit have the old text except for white space and the style of quotation
 * marks. So both texts are split at white space. Equal words get the marks of the edit, and keep
 * the glyphs of the version.
 */
final class EditMarkup {
  private EditMarkup() {}

  /**
   * Splits the text into runs with one mark each. Together they are the whole text, even if the
   * words differ from it.
   *
   * @param other the operation that occurs only on the other side: {@code ADDED} for the old side
   */
  static List<WordRun> lay(List<WordRun> words, WordOperation other, String text) {
    List<WordRun> side = words.stream().filter(run -> run.op() != other).toList();
    StringBuilder spelled = new StringBuilder();
    side.forEach(run -> spelled.append(run.text()));
    WordOperation[] ops = ops(side, spelled.length());
    if (spelled.toString().equals(text)) {
      return runs(text, ops);
    }
    return runs(text, carriedOver(spelled.toString(), ops, text, other));
  }

  private static WordOperation[] ops(List<WordRun> side, int length) {
    WordOperation[] ops = new WordOperation[length];
    int at = 0;
    for (WordRun run : side) {
      for (int i = 0; i < run.text().length(); i++) {
        ops[at++] = run.op();
      }
    }
    return ops;
  }

  private static WordOperation[] carriedOver(
      String spelled, WordOperation[] ops, String text, WordOperation other) {
    List<int[]> from = words(spelled);
    List<int[]> to = words(text);
    WordOperation[] carried = new WordOperation[text.length()];
    boolean sameWords = from.size() == to.size();
    WordOperation own = other == WordOperation.ADDED ? WordOperation.REMOVED : WordOperation.ADDED;
    WordOperation before = sameWords ? WordOperation.SAME : own;
    int at = 0;
    for (int i = 0; sameWords && i < to.size(); i++) {
      int start = from.get(i)[0];
      int last = from.get(i)[1] - 1;
      while (at < to.get(i)[0]) {
        // White space between two words is marked if both words have the same mark.
        carried[at++] = before == ops[start] ? before : WordOperation.SAME;
      }
      for (; at < to.get(i)[1]; at++) {
        carried[at] = ops[Math.min(start + at - to.get(i)[0], last)];
      }
      before = carried[at - 1];
    }
    while (at < carried.length) {
      carried[at++] = sameWords ? WordOperation.SAME : own;
    }
    return carried;
  }

  /** The start and end of each word, which is a run without white space. */
  private static List<int[]> words(String text) {
    List<int[]> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !CosmeticFolding.isSpace(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(new int[] {start, i});
        start = -1;
      }
    }
    return words;
  }

  private static List<WordRun> runs(String text, WordOperation[] ops) {
    List<WordRun> runs = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length() || ops[i] != ops[start]) {
        runs.add(new WordRun(ops[start], text.substring(start, i)));
        start = i;
      }
    }
    return runs;
  }
}
