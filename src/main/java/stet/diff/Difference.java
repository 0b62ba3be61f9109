package stet.diff;

import java.util.List;
import stet.model.Content;
import stet.model.Edit;

/**
 * The edits between two contents, and the layout (paragraph boundaries, exact glyphs and spaces)
 * that completes them.
 *
 * @param edits in order of place in the new content, headline and byline first; a removed one where
 *     it stood between its neighbours
 * @param stands share of the words of the old body that stand, 0 to 1: kept, moved or merely
 *     re-spaced; 0 where the old body had none
 */
public record Difference(List<Edit> edits, Layout layout, double stands) {

  public Difference {
    edits = List.copyOf(edits);
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
