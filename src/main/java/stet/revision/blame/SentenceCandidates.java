package stet.revision.blame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Search for the origin of a new sentence: it finds the most similar of all sentences that were in
 * an earlier version and are not in the text now.
 */
final class SentenceCandidates {

  /**
   * The most sentences examined for each word, the latest first; a common word distinguishes few of
   * them.
   */
  private static final int MOST_OF_A_WORD = 60;

  private static final int MOST_OF_ALL = 800;

  /** The number of candidates that are compared word by word. */
  private static final int CLOSELY = 6;

  /** The least number of words of a part that is taken over into another sentence. */
  private static final int PART = 4;

  private final List<BlameSentence> sentences;

  /** For each word, the numbers of the sentences that contain it, in ascending order. */
  private int[][] holders = new int[256][];

  private int[] counts = new int[256];

  private int[] hits = new int[256];

  /**
   * Creates an empty index.
   *
   * @param sentences all known sentences, by number
   */
  SentenceCandidates(List<BlameSentence> sentences) {
    this.sentences = sentences;
  }

  void add(BlameSentence sentence) {
    int last = -1;
    for (int word : sentence.words) {
      if (word != last) {
        add(word, sentence.number);
      }
      last = word;
    }
  }

  private void add(int word, int sentence) {
    if (word >= counts.length) {
      int size = Math.max(word + 1, 2 * counts.length);
      counts = Arrays.copyOf(counts, size);
      holders = Arrays.copyOf(holders, size);
    }
    int count = counts[word];
    if (count == 0) {
      holders[word] = new int[2];
    } else if (count == holders[word].length) {
      holders[word] = Arrays.copyOf(holders[word], 2 * count);
    }
    holders[word][count] = sentence;
    counts[word]++;
  }

  /**
   * The most similar sentence; null if none is similar enough.
   *
   * @param words sorted
   */
  @Nullable BlameSentence of(int[] words) {
    BlameSentence nearest = null;
    double best = 0;
    for (BlameSentence candidate : likely(words)) {
      int shared = shared(words, candidate.words);
      int shorter = Math.min(words.length, candidate.words.length);
      int longer = Math.max(words.length, candidate.words.length);
      boolean same = shared * 2 >= longer;
      boolean part = shared >= PART && shared * 4 >= shorter * 3;
      double likeness = 2.0 * shared / (words.length + candidate.words.length);
      if ((same || part) && likeness > best) {
        best = likeness;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /**
   * The sentences that share the most of the rarer words; among equals, the one removed last comes
   * first.
   */
  private List<BlameSentence> likely(int[] words) {
    long[] rarest = rarest(words);
    if (hits.length < sentences.size()) {
      hits = new int[2 * sentences.size()];
    }
    List<BlameSentence> met = new ArrayList<>();
    int looked = 0;
    for (long each : rarest) {
      int word = (int) each;
      int most = Math.min(MOST_OF_A_WORD, MOST_OF_ALL - looked);
      int taken = 0;
      for (int i = counts[word] - 1; i >= 0 && taken < most; i--) {
        BlameSentence sentence = sentences.get(holders[word][i]);
        if (sentence.standing > 0) {
          continue;
        }
        taken++;
        if (hits[sentence.number]++ == 0) {
          met.add(sentence);
        }
      }
      looked += taken;
    }
    List<BlameSentence> likely = first(met);
    met.forEach(sentence -> hits[sentence.number] = 0);
    return likely;
  }

  /**
   * The known words, the rarest first: each as a number whose upper half is the number of sentences
   * that contain the word and whose lower half is the word.
   */
  private long[] rarest(int[] words) {
    long[] rarest = new long[words.length];
    int count = 0;
    int last = -1;
    for (int word : words) {
      if (word != last && word < counts.length && counts[word] > 0) {
        rarest[count++] = (long) counts[word] << Integer.SIZE | word;
      }
      last = word;
    }
    Arrays.sort(rarest, 0, count);
    return Arrays.copyOf(rarest, count);
  }

  /**
   * The few sentences that share the most words, in order. Sorting all of them took five times as
   * long as everything else.
   */
  private List<BlameSentence> first(List<BlameSentence> met) {
    List<BlameSentence> first = new ArrayList<>(CLOSELY + 1);
    for (BlameSentence sentence : met) {
      int place = first.size();
      while (place > 0 && isLikelier(sentence, first.get(place - 1))) {
        place--;
      }
      if (place < CLOSELY) {
        first.add(place, sentence);
        if (first.size() > CLOSELY) {
          first.removeLast();
        }
      }
    }
    return first;
  }

  /**
   * Whether one sentence is likelier than another: it shares more words, or as many and was removed
   * later; ties are decided by the higher number.
   */
  private boolean isLikelier(BlameSentence a, BlameSentence b) {
    if (hits[a.number] != hits[b.number]) {
      return hits[a.number] > hits[b.number];
    }
    return a.lastGone() == b.lastGone() ? a.number > b.number : a.lastGone() > b.lastGone();
  }

  /** The number of words that two sorted arrays have in common. */
  private static int shared(int[] a, int[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
