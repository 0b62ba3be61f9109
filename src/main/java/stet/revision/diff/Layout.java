package stet.revision.diff;

import java.util.List;
import stet.model.Content.BlockQuotation;
import stet.model.Edit;

/**
 * The layout of the new content: paragraph boundaries, exact glyphs and spaces, and block
 * quotations. With the old content and the edits, it is all that is needed to write the new content
 * byte for byte.
 *
 * <p>Each part of the content is a sequence of pieces; written one after the other, they are its
 * text.
 */
public record Layout(
    List<Piece> headline,
    List<Piece> byline,
    List<Piece> body,
    List<BlockQuotation> blockQuotations) {

  public Layout {
    headline = List.copyOf(headline);
    byline = List.copyOf(byline);
    body = List.copyOf(body);
    blockQuotations = List.copyOf(blockQuotations);
  }

  /** A piece of the new text, by its origin. */
  public sealed interface Piece {

    /** Unchanged text: {@code substring(start, end)} of the same part of the old content. */
    record Kept(int start, int end) implements Piece {}

    /** The new text of the edit with this number. */
    record Edited(int edit) implements Piece {}

    /**
     * New spaces and glyphs: between sentences, or in a sentence of which only the glyphs changed.
     */
    record Glyphs(String text) implements Piece {}
  }

  static String write(List<Piece> pieces, String before, List<Edit> edits) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Kept kept -> text.append(before, kept.start(), kept.end());
        case Piece.Edited edited -> text.append(edits.get(edited.edit()).afterText());
        case Piece.Glyphs glyphs -> text.append(glyphs.text());
      }
    }
    return text.toString();
  }
}
