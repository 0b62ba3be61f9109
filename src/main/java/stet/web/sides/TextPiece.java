package stet.web.sides;

import stet.model.WordOperation;

/**
 * A run of text of one version, as it stands there.
 *
 * @param op {@code SAME}, or {@code REMOVED} on the old side, {@code ADDED} on the new
 * @param edit which of the revision's edits it belongs to, from 0; {@link #NO_EDIT} for text that
 *     stands in both versions
 */
public record TextPiece(WordOperation op, String text, int edit) {
  /** Of text that stands in both versions. */
  public static final int NO_EDIT = -1;

  /** Whether it belongs to an edit. */
  public boolean edited() {
    return edit != NO_EDIT;
  }
}
