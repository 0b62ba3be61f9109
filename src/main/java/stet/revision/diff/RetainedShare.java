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
   * Whether less than a share of the words of the old body was left by all edits. The share is of
   * the old side, because a first report that grows tenfold is still all there, while the same step
   * backwards leaves hardly anything.
   */
  static boolean isLessThan(double share, Content before, List<Edit> edits) {
    int removed = 0;
    for (Edit edit : edits) {
      if (edit.where() == ArticlePart.BODY) {
        removed += removed(edit);
      }
    }
    // Of so many words the share stands, and of more all the more: mostly these are soon found.
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

  /** Words, as runs of letters and digits; each character, in scripts without spaces. */
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
