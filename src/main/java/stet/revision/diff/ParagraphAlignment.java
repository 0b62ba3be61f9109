package stet.revision.diff;

import java.util.Arrays;
import java.util.List;
import stet.model.Content.Paragraph;

/**
 * Alignment of the paragraphs of two bodies: the paragraphs that both contain in the same order,
 * apart from differences of white space and glyphs.
 */
final class ParagraphAlignment {
  private ParagraphAlignment() {}

  /** For each old paragraph, the index of its partner among the new ones, or -1. */
  static int[] of(List<Paragraph> before, List<Paragraph> after) {
    int from = 0;
    int shorter = Math.min(before.size(), after.size());
    while (from < shorter && same(before.get(from), after.get(from))) {
      from++;
    }
    int behind = 0;
    while (behind < shorter - from
        && same(before.get(before.size() - 1 - behind), after.get(after.size() - 1 - behind))) {
      behind++;
    }
    FoldedTextNumbering lexicon = new FoldedTextNumbering();
    int[] middle =
        SequenceMatcher.of(
            numbers(before.subList(from, before.size() - behind), lexicon),
            numbers(after.subList(from, after.size() - behind), lexicon));
    int[] partner = new int[before.size()];
    Arrays.setAll(partner, i -> i);
    for (int k = 0; k < middle.length; k++) {
      partner[from + k] = middle[k] == SequenceMatcher.NONE ? middle[k] : from + middle[k];
    }
    for (int k = 1; k <= behind; k++) {
      partner[before.size() - k] = after.size() - k;
    }
    return partner;
  }

  private static boolean same(Paragraph a, Paragraph b) {
    return a.text().equals(b.text());
  }

  private static int[] numbers(List<Paragraph> paragraphs, FoldedTextNumbering lexicon) {
    int[] numbers = new int[paragraphs.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = lexicon.number(paragraphs.get(i).text());
    }
    return numbers;
  }
}
