package stet.revision.diff;

import java.util.List;
import stet.model.Content.BlockQuotation;
import stet.model.Edit;

/**
 * Paragraph boundaries, exact glyphs and spaces of the new content, and what it sets off as
 * quotations: what must be known beside the old content and the edits to write the new one byte for
 * byte.
 *
 * <p>Each part of the content is a row of pieces that, written one after the other, spell it.
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

  /** A piece of the new text, and where it comes from. */
  public sealed interface Piece {

    /** Text that stands, as it stood: {@code substring(start, end)} of the same part before. */
    record Kept(int start, int end) implements Piece {}

    /** The text after of the edit with this number. */
    record Edited(int edit) implements Piece {}

    /** New spaces and glyphs: between sentences, or of one that stands but for its glyphs. */
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
