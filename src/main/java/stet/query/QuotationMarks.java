package stet.query;

/** The quotation marks that may stand around a phrase in a query. */
public final class QuotationMarks {
  private QuotationMarks() {}

  /**
   * Whether a character is a quotation mark, straight or curly, of any language's style: a copied
   * phrase keeps its own marks.
   */
  public static boolean isQuote(char c) {
    return "\"“”„‟«»＂".indexOf(c) >= 0;
  }
}
