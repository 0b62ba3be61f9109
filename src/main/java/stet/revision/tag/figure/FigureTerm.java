package stet.revision.tag.figure;

/**
 * A word, a figure or a date of a sentence.
 *
 * @param text equal for equal figures and dates, however written
 * @param start where it stands in the sentence, the sign of a currency included
 */
public record FigureTerm(String text, Kind kind, int start, int end) {

  /** What a term is. */
  public enum Kind {
    WORD,
    FIGURE,
    DATE
  }

  /**
   * What it is compared by: a figure is never the same as a word that is spelled like it, which has
   * no capitals.
   */
  public String key() {
    return kind == Kind.WORD ? text : kind + text;
  }

  /** Of a date, what sort of date it is: day, month, time. */
  public String sort() {
    int colon = text.indexOf(':');
    return kind == Kind.DATE && colon > 0 ? text.substring(0, colon) : "";
  }
}
