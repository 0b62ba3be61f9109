package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed reader shows of a revision or a version.
 *
 * @param when when the change came, null for a version
 * @param more how many edits are not shown, in words, null for none
 */
public record FeedEntry(
    LabeledLink link, @Nullable ChangeInterval when, List<Change> changes, @Nullable String more) {

  /** An edit, or a piece of a version's text. */
  public record Change(String what, List<TextRun> runs, String touched) {}
}
