package stet.search.lucene.index;

import stet.text.TextAnalysis;

/** The form in which the values of a field are indexed. */
public enum FieldForm {
  /** One term, exactly as given. */
  TERM,
  /** One term or several, exactly as given, and as many doc values (sorted set) to count by. */
  FACET,
  /**
   * One term, folded whole ({@link TextAnalysis#fold}); the doc value (sorted set) is as written.
   */
  NAME,
  /** Folded words ({@link TextAnalysis#words}) with positions. */
  WORDS,
  /** Folded words without positions: only whether and how often. */
  BAG,
  /** Folded words with positions, of which only counts whether they are met: no length is kept. */
  NAMES,
  /** Stems ({@link TextAnalysis#stems}) without positions. */
  STEMS,
  /** A 64-bit number as a point and a doc value (sorted numeric): for ranges and for order. */
  RANGE,
  /** A 64-bit number as a doc value (numeric) alone. */
  VALUE,
  /** Bytes that are kept and not searched. */
  STORED
}
