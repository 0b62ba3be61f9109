package stet.diff;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Op;
import stet.model.Where;
import stet.model.Words;

/** How much of an article stands. */
final class Standing {
  private Standing() {}

  /**
   * The share of the words of the old body that no edit removed. Of the old side, because a first
   * report that grows tenfold still stands, while the same step backwards leaves hardly anything.
   */
  static double share(Content before, List<Edit> edits) {
    int stood = count(before.body());
    int removed = 0;
    for (Edit edit : edits) {
      if (edit.where() == Where.BODY) {
        removed += removed(edit);
      }
    }
    return stood == 0 ? 0 : Math.clamp((double) (stood - removed) / stood, 0, 1);
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
    int count = 0;
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter =
          c < 0x80
              ? ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c >= '0' && c <= '9')
              : Character.isLetterOrDigit(c);
      if (letter && (!within || c >= 0x2E80)) {
        count++;
      }
      within = letter;
    }
    return count;
  }
}
