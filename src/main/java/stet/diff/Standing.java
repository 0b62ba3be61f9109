package stet.diff;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Op;
import stet.model.Words;

/** How much of an article stands. */
final class Standing {
  private Standing() {}

  /** The share of the words of the longer side that are not removed or added by an edit. */
  static double share(Content before, Content after, List<Edit> edits) {
    int old = count(before);
    int now = count(after);
    int removed = 0;
    int added = 0;
    for (Edit edit : edits) {
      for (Words words : edit.words()) {
        if (words.op() == Op.REMOVED) {
          removed += count(words.text());
        } else if (words.op() == Op.ADDED) {
          added += count(words.text());
        }
      }
    }
    int longer = Math.max(old, now);
    int stand = Math.min(old - removed, now - added);
    return longer == 0 ? 1 : Math.clamp((double) stand / longer, 0, 1);
  }

  private static int count(Content content) {
    return count(content.headline()) + count(content.byline()) + count(content.body());
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
