package stet.revision.diff;

/** Old sentences {@code [beforeFrom, beforeTo)} became new ones {@code [afterFrom, afterTo)}. */
public record SentenceLink(int beforeFrom, int beforeTo, int afterFrom, int afterTo, Bond bond) {

  /** How two runs of sentences belong together. */
  public enum Bond {
    /** The same text, perhaps cut otherwise by line breaks. */
    STANDS,
    /** Other words, in its place. */
    CHANGED,
    /** The same words or nearly, in another place. */
    MOVED
  }

  int beforeCount() {
    return beforeTo - beforeFrom;
  }

  int afterCount() {
    return afterTo - afterFrom;
  }
}
