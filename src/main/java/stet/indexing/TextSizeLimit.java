package stet.indexing;

/**
 * The limit for the size of a text, chosen so that the heap suffices to compare, tag and analyse
 * it. A longer text would end the process, and would again be the first to be read after each
 * restart.
 *
 * @param bytes the largest number of bytes of a text that is read at all
 * @param weight the largest weight of a text that is analysed: its bytes and {@link #PARAGRAPH} for
 *     each paragraph break
 */
record TextSizeLimit(long bytes, long weight) {

  /**
   * The number by which the heap is divided for the limit of a text that is only read. Its bytes
   * and characters need a fraction of the heap's share.
   */
  private static final int READ_SHARE = 8;

  /**
   * The number by which the heap is divided for the limit of a text that is analysed. Two versions
   * at once in each of two threads need some 20 times their weight.
   */
  private static final int ANALYSED_SHARE = 64;

  /**
   * The memory in bytes that a paragraph needs in addition to its text, because each step creates a
   * few objects for it.
   */
  private static final int PARAGRAPH = 100;

  /** The limit for a heap of a size in bytes. */
  static TextSizeLimit of(long heap) {
    return new TextSizeLimit(heap / READ_SHARE, heap / ANALYSED_SHARE);
  }

  /** Whether a content, given as bytes, is short enough to be analysed. */
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
