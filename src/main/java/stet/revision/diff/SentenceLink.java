package stet.revision.diff;

/**
 * A link between old sentences, {@code [beforeFrom, beforeTo)}, and the new ones that they became,
 * {@code [afterFrom, afterTo)}.
 */
public record SentenceLink(int beforeFrom, int beforeTo, int afterFrom, int afterTo, Bond bond) {

  /** The relation between two linked runs of sentences. */
  public enum Bond {
    /** The same text, perhaps split differently by line breaks. */
    STANDS,
    /** Changed words, in the same place. */
    CHANGED,
    /** The same or nearly the same words, in another place. */
    MOVED
  }

  int beforeCount() {
    return beforeTo - beforeFrom;
  }

  int afterCount() {
    return afterTo - afterFrom;
  }
}
