package stet.revision.tag.figure;

/**
 * A term of a sentence: a word, a figure or a date.
 *
 * @param text the same for equal figures and dates, in any notation
 * @param start the place in the sentence where the term begins, including the sign of a currency
 */
public record FigureTerm(String text, Kind kind, int start, int end) {

  /** The kind of a term. */
  public enum Kind {
    WORD,
    FIGURE,
    DATE
  }

  /**
   * The key by which terms are compared: a figure never equals a word that is spelled like it,
   * since the key of a word has no capitals.
   */
  public String key() {
    return kind == Kind.WORD ? text : kind + text;
  }

  /** The sort of a date: day, month, time; empty for other terms. */
  public String sort() {
    int colon = text.indexOf(':');
    return kind == Kind.DATE && colon > 0 ? text.substring(0, colon) : "";
  }
}
