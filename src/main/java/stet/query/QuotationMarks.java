package stet.query;

/** The quotation marks that may enclose a phrase in a query. */
public final class QuotationMarks {
  private QuotationMarks() {}

  /**
   * Whether a character is a quotation mark, straight or curly, in the style of any language. A
   * copied phrase keeps its original marks.
   */
  public static boolean isQuote(char c) {
    return "\"“”„‟«»＂".indexOf(c) >= 0;
  }
}
