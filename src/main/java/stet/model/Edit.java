package stet.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest unit that is shown and searched: one headline, byline or sentence that was added,
 * removed, replaced, moved, split or merged.
 *
 * @param before null exactly when it was added
 * @param after null exactly when it was removed
 * @param words the change word by word: what is not {@code ADDED} spells the text before (white
 *     space and quotation-mark style aside), what is not {@code REMOVED} spells the text after
 *     exactly; all {@code SAME} for a sentence that moved unchanged
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

  /** The text that stood, empty for what was added. */
  public String beforeText() {
    return before == null ? "" : before.text();
  }

  /** The text that stands now, empty for what was removed. */
  public String afterText() {
    return after == null ? "" : after.text();
  }
}
