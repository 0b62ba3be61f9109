package stet.revision.diff;

/**
 * Inverted index of some sentences: for each word, the sentences that contain it. Not safe for use
 * by several threads at once.
 */
final class WordSentenceIndex {

  /**
   * For each word, the index of its first sentence in {@link #places}; its last one is ahead of the
   * first of the next word.
   */
  private final int[] firsts;

  private final int[] places;

  // Work space of one search; the counts in it are zero between two searches.
  private final int[] words;
  private final int[] found;

  WordSentenceIndex(BagOfWords[] bags) {
    firsts = new int[(bags.length == 0 ? 0 : bags[0].vocabularySize()) + 1];
    for (BagOfWords bag : bags) {
      for (int w = 0; w < bag.size(); w++) {
        firsts[bag.word(w) + 1] += isRepeated(bag, w) ? 0 : 1;
      }
    }
    for (int word = 1; word < firsts.length; word++) {
      firsts[word] += firsts[word - 1];
    }
    words = new int[bags.length];
    found = new int[bags.length];
    places = new int[firsts[firsts.length - 1]];
    int[] next = firsts.clone();
    for (int k = 0; k < bags.length; k++) {
      for (int w = 0; w < bags[k].size(); w++) {
        if (!isRepeated(bags[k], w)) {
          places[next[bags[k].word(w)]++] = k;
        }
      }
    }
  }

  private static boolean isRepeated(BagOfWords bag, int w) {
    return w > 0 && bag.word(w) == bag.word(w - 1);
  }

  /** Receiver of a sentence that was found, with the number of shared words. */
  interface Finding {
    void found(int sentence, int words);
  }

  /**
   * Finds each sentence that shares words with another.
   *
   * @param most words in more sentences than this are ignored
   */
  void find(BagOfWords other, int most, Finding finding) {
    int count = 0;
    for (int w = 0; w < other.size(); w++) {
      int from = firsts[other.word(w)];
      int to = firsts[other.word(w) + 1];
      for (int k = from; k < to && to - from <= most; k++) {
        if (words[places[k]]++ == 0) {
          found[count++] = places[k];
        }
      }
    }
    for (int k = 0; k < count; k++) {
      finding.found(found[k], words[found[k]]);
      words[found[k]] = 0;
    }
  }
}
