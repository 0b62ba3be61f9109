package stet.intake.extract;

/** What a block of text is on the page. */
public enum BlockKind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTATION,
  TABLE_ROW,
  PREFORMATTED,
  /** What stands beneath a picture; told apart, and not part of the article's text. */
  CAPTION
}
