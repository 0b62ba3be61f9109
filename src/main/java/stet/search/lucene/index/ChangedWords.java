package stet.search.lucene.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import stet.model.CosmeticFolding;
import stet.model.Edit;
import stet.model.WordOperation;
import stet.model.WordRun;

/**
 * The words that an edit changed on one of its sides.
 *
 * @param changed the runs of words that were removed (or added), in order
 * @param marked the indexes of those words and of the words directly next to a change
 */
record ChangedWords(List<TermRun> changed, BitSet marked) {

  /**
   * A change as a span of characters of the side's text; empty if only the other side's words
   * changed.
   */
  private record Span(int from, int to) {}

  /**
   * Finds the words that an edit changed on one side.
   *
   * @param own the operation that only this side has: {@code REMOVED} for the text before, {@code
   *     ADDED} for the text after
   * @param text the text of this side; {@code words} are its words
   */
  static ChangedWords of(Edit edit, WordOperation own, String text, TermSequence words) {
    List<TermRun> changed = new ArrayList<>();
    BitSet marked = new BitSet();
    for (Span span : spans(edit, own, text)) {
      int first = firstEndingAfter(words, span.from());
      int last = first;
      while (last < words.size() && words.start(last) < span.to()) {
        last++;
      }
      boolean splitsWord =
          span.from() == span.to() && first < words.size() && words.start(first) < span.from();
      if (splitsWord) {
        last = first + 1;
      }
      if (last > first) {
        changed.add(new TermRun(words, first, last, null));
      }
      marked.set(Math.max(0, first - 1), Math.min(words.size(), last + 1));
    }
    return new ChangedWords(changed, marked);
  }

  /**
   * The changes of one side. Runs that contain no word (only punctuation or spaces) do not count as
   * changes.
   */
  private static List<Span> spans(Edit edit, WordOperation own, String text) {
    List<Span> spans = new ArrayList<>();
    StringBuilder spelled = new StringBuilder();
    for (WordRun run : edit.words()) {
      int from = spelled.length();
      if (run.op() == own || run.op() == WordOperation.SAME) {
        spelled.append(run.text());
      }
      if (run.op() != WordOperation.SAME && hasWord(run.text())) {
        spans.add(new Span(from, spelled.length()));
      }
    }
    if (text.contentEquals(spelled)) {
      return spans;
    }
    // Unchanged runs are spelled as in the text after. The same places in the text before are found
    // by counting characters, without those that spacing or the Unicode form may add or remove.
    int[] places = solid(text);
    int[] solidBefore = new int[spelled.length() + 1];
    for (int i = 0; i < spelled.length(); i++) {
      solidBefore[i + 1] = solidBefore[i] + (isSolid(spelled.charAt(i)) ? 1 : 0);
    }
    return spans.stream()
        .map(
            span ->
                new Span(
                    place(places, solidBefore[span.from()], text),
                    span.from() == span.to()
                        ? place(places, solidBefore[span.from()], text)
                        : endPlace(places, solidBefore[span.to()], text)))
        .toList();
  }

  private static boolean hasWord(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static int place(int[] places, int solid, String text) {
    return solid < places.length ? places[solid] : text.length();
  }

  private static int endPlace(int[] places, int solid, String text) {
    return solid == 0 ? 0 : solid - 1 < places.length ? places[solid - 1] + 1 : text.length();
  }

  private static int[] solid(String text) {
    int[] places = new int[text.length()];
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSolid(text.charAt(i))) {
        places[size++] = i;
      }
    }
    return Arrays.copyOf(places, size);
  }

  private static boolean isSolid(char c) {
    return !CosmeticFolding.isSpace(c)
        && Character.getType(c) != Character.NON_SPACING_MARK
        && Character.getType(c) != Character.FORMAT;
  }

  private static int firstEndingAfter(TermSequence words, int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.end(middle) > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
