package stet.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * View model of the content of a feed entry for a revision or a version.
 *
 * @param when the time of the change; null for a version
 * @param more the number of edits that are not shown, in words; null for none
 */
public record FeedEntry(
    LabeledLink link, @Nullable ChangeInterval when, List<Change> changes, @Nullable String more) {

  /** An edit, or a piece of a version's text. */
  public record Change(String what, List<TextRun> runs, String touched) {}
}
