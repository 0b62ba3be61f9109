package stet.revision.diff;

import java.util.List;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.UnicodeText;
import stet.model.WordOperation;
import stet.model.WordRun;

/** The share of the words of the old body that a revision retained. */
final class RetainedShare {
  private RetainedShare() {}

  /**
   * Whether all edits together left less than a share of the words of the old body. The share
   * refers to the old body, because a first report that grows tenfold is still all there, while the
   * same step backwards leaves hardly anything.
   */
  static boolean isLessThan(double share, Content before, List<Edit> edits) {
    int removed = 0;
    for (Edit edit : edits) {
      if (edit.where() == ArticlePart.BODY) {
        removed += removed(edit);
      }
    }
    // If the body has this many words, the share is retained; counting can stop there, which is
    // usually early in the body.
    int enough = share < 1 ? (int) Math.ceil(removed / (1 - share)) + 1 : Integer.MAX_VALUE;
    int stood = count(before.body(), enough);
    return stood == 0 || (double) Math.max(0, stood - removed) / stood < share;
  }

  private static int removed(Edit edit) {
    int removed = 0;
    for (WordRun words : edit.words()) {
      if (words.op() == WordOperation.REMOVED) {
        removed += count(words.text());
      }
    }
    return removed;
  }

  /**
   * The number of words in a text, as runs of letters and digits; in scripts without spaces each
   * character counts.
   */
  static int count(String text) {
    return count(text, Integer.MAX_VALUE);
  }

  private static int count(String text, int enough) {
    int count = 0;
    boolean within = false;
    for (int i = 0; i < text.length() && count < enough; i++) {
      char c = text.charAt(i);
      boolean letter = UnicodeText.isLetterOrDigit(c);
      count += letter && (!within || c >= 0x2E80) ? 1 : 0;
      within = letter;
    }
    return count;
  }
}
