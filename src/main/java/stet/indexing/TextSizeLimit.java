package stet.indexing;

/**
 * How long a text may be so that the heap suffices to compare, tag and analyse it. One that is
 * longer would end the process, and would be the first that is read after each restart.
 *
 * @param bytes longer texts are not read at all
 * @param weight longer texts, or such with more paragraphs, are not analysed
 */
record TextSizeLimit(long bytes, long weight) {

  /** Bytes and characters of a text that is only looked at take a fraction of this. */
  private static final int READ_SHARE = 8;

  /** Two versions at once in each of two threads take some 20 times their weight. */
  private static final int ANALYSED_SHARE = 64;

  /** What a paragraph takes beside its text: a handful of objects in each of the steps. */
  private static final int PARAGRAPH = 100;

  /** For a heap of that size. */
  static TextSizeLimit of(long heap) {
    return new TextSizeLimit(heap / READ_SHARE, heap / ANALYSED_SHARE);
  }

  /** Whether a content, in its bytes, is short enough to be analysed. */
  boolean fits(byte[] content) {
    if (content.length > weight) {
      return false;
    }
    long sum = content.length;
    for (int i = 1; i < content.length; i++) {
      if (content[i] == '\n' && content[i - 1] == '\n') {
        sum += PARAGRAPH;
      }
    }
    return sum <= weight;
  }
}
