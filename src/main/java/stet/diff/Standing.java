package stet.diff;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Op;
import stet.model.Unicode;
import stet.model.Where;
import stet.model.Words;

/** How much of an article stands. */
final class Standing {
  private Standing() {}

  /**
   * Whether less than a share of the words of the old body was left by all edits. Of the old side,
   * because a first report that grows tenfold still stands, while the same step backwards leaves
   * hardly anything.
   */
  static boolean isLessThan(double share, Content before, List<Edit> edits) {
    int removed = 0;
    for (Edit edit : edits) {
      if (edit.where() == Where.BODY) {
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
    for (Words words : edit.words()) {
      if (words.op() == Op.REMOVED) {
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
      boolean letter = Unicode.isLetterOrDigit(c);
      count += letter && (!within || c >= 0x2E80) ? 1 : 0;
      within = letter;
    }
    return count;
  }
}
