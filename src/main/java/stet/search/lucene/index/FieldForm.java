package stet.search.lucene.index;

import stet.text.TextAnalysis;

/** The form in which the values of a field are indexed. */
public enum FieldForm {
  /** One term, exactly as given. */
  TERM,
  /** One or more terms, exactly as given, each also as a doc value (sorted set) for counting. */
  FACET,
  /**
   * One term, the folded value ({@link TextAnalysis#fold}); its doc value (sorted set) keeps the
   * original spelling.
   */
  NAME,
  /** Folded words ({@link TextAnalysis#words}) with positions. */
  WORDS,
  /** Folded words without positions: only whether and how often a word occurs. */
  BAG,
  /**
   * Folded words with positions. Only whether they match counts, so the length of the field is not
   * kept.
   */
  NAMES,
  /** Stems ({@link TextAnalysis#stems}) without positions. */
  STEMS,
  /** A 64-bit number as a point and a doc value (sorted numeric): for ranges and for sorting. */
  RANGE,
  /** A 64-bit number as a doc value (numeric) only. */
  VALUE,
  /** Bytes that are stored and cannot be searched. */
  STORED
}
