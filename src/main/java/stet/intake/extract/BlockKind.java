package stet.intake.extract;

/** The kind of a block of text on a page. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTATION,
  TABLE_ROW,
  PREFORMATTED,
  /** The caption of a picture, which is kept separate and is not part of the article's text. */
  CAPTION
}
