package stet.indexing;

/**
 * The limit for the size of a text, so that the heap suffices to compare, tag and analyse it. A
 * longer text would end the process, and would be the first that is read after each restart.
 *
 * @param bytes longer texts are not read at all
 * @param weight longer texts, or such with more paragraphs, are not analysed
 */
record TextSizeLimit(long bytes, long weight) {

  /**
   * The share of the heap for a text that is only read: its bytes and characters take a fraction of
   * that.
   */
  private static final int READ_SHARE = 8;

  /**
   * The share of the heap for a text that is analysed: two versions at once in each of two threads
   * take some 20 times their weight.
   */
  private static final int ANALYSED_SHARE = 64;

  /**
   * The memory that a paragraph takes in addition to its text: a handful of objects in each step.
   */
  private static final int PARAGRAPH = 100;

  /** The limit for a heap size. */
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
