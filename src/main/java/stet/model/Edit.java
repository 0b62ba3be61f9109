package stet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit, the smallest unit that is shown and searched: one headline, byline or sentence that was
 * added, removed, replaced, moved, split or merged.
 *
 * @param before the old text; null exactly when the text was added
 * @param after the new text; null exactly when the text was removed
 * @param words the change word by word: the runs that are not {@code ADDED} spell the text before
 *     (except for white space and the style of quotation marks), the runs that are not {@code
 *     REMOVED} spell the text after exactly; all {@code SAME} for a sentence that moved unchanged
 */
public record Edit(
    EditKind kind,
    ArticlePart where,
    @Nullable SentenceSpan before,
    @Nullable SentenceSpan after,
    List<WordRun> words) {

  public Edit {
    words = List.copyOf(words);
    if ((before == null) != (kind == EditKind.ADDED)
        || (after == null) != (kind == EditKind.REMOVED)) {
      throw new IllegalArgumentException("an edit that " + kind + " lacks the wrong side");
    }
  }

  /** The old text; empty for an addition. */
  public String beforeText() {
    return before == null ? "" : before.text();
  }

  /** The new text; empty for a removal. */
  public String afterText() {
    return after == null ? "" : after.text();
  }
}
