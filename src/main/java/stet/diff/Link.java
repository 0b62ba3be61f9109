package stet.diff;

/** Old sentences {@code [beforeFrom, beforeTo)} became new ones {@code [afterFrom, afterTo)}. */
record Link(int beforeFrom, int beforeTo, int afterFrom, int afterTo, Bond bond) {

  /** How two runs of sentences belong together. */
  enum Bond {
    /** The same text, perhaps cut otherwise by line breaks. */
    STANDS,
    CHANGED,
    MOVED
  }

  int beforeCount() {
    return beforeTo - beforeFrom;
  }

  int afterCount() {
    return afterTo - afterFrom;
  }
}
