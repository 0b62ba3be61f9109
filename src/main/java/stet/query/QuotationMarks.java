package stet.query;

/** The characters that stand around a phrase. */
public final class QuotationMarks {
  private QuotationMarks() {}

  /** Straight or curly, of any language's style: a copied phrase keeps its own marks. */
  public static boolean isQuote(char c) {
    return "\"“”„‟«»＂".indexOf(c) >= 0;
  }
}
