package stet.web.sides;

import stet.model.WordOperation;

/**
 * A piece of the text of one version that is kept, removed or added as a whole.
 *
 * @param op {@code SAME}, or {@code REMOVED} on the old side, {@code ADDED} on the new side
 * @param edit the number of the revision's edit to which the piece belongs, from 0; {@link
 *     #NO_EDIT} for text that both versions have
 */
public record TextPiece(WordOperation op, String text, int edit) {
  /** The value of {@code edit} for text that both versions have. */
  public static final int NO_EDIT = -1;

  /** Whether the piece belongs to an edit. */
  public boolean edited() {
    return edit != NO_EDIT;
  }
}
