package stet.intake.extract;

/** The kind of a block of text on a page. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTATION,
  TABLE_ROW,
  PREFORMATTED,
  /**
   * The caption of a picture. Captions are kept separately and are not part of the article's text.
   */
  CAPTION
}
