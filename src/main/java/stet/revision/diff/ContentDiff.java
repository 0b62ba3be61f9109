package stet.revision.diff;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;

/**
 * The difference between two contents: the edits, and the layout (paragraph boundaries, exact
 * glyphs and spaces) that completes them.
 *
 * @param edits in order of place in the new content, headline and byline first; a removed sentence
 *     is placed where it was between its neighbours
 */
public record ContentDiff(List<Edit> edits, Layout layout) {

  public ContentDiff {
    edits = List.copyOf(edits);
  }

  /**
   * Whether less than a share of the words of the old body is unchanged, moved or merely re-spaced.
   * An old body without words has no unchanged words.
   *
   * @param share 0 to 1
   */
  public boolean standsLessThan(double share, Content before) {
    return RetainedShare.isLessThan(share, before, edits);
  }

  /** Rebuilds the new content from the old, byte for byte. */
  public Content applyTo(Content before) {
    return new Content(
        Layout.write(layout.headline(), before.headline(), edits),
        Layout.write(layout.byline(), before.byline(), edits),
        Layout.write(layout.body(), before.body(), edits),
        layout.blockQuotations());
  }
}
