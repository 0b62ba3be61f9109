package stet.diff;

import java.util.Arrays;
import java.util.Locale;

/**
 * The runs of four letters of a sentence, across its words: two spellings of a word share most of
 * theirs, where as words they share nothing.
 */
final class Letters {

  private static final int RUN = 4;

  /** A sentence has some hundred runs, so a run of another falls on one of its bits by chance. */
  private static final int BITS_LOG = 11;

  private static final int BITS = 1 << BITS_LOG;

  /** Each run packed into a number: four characters of 16 bits. */
  private final long[] runs;

  /** Which bits the runs have, as their hashes fall: what has another bit is not among them. */
  private final long[] bits = new long[BITS / Long.SIZE];

  private Letters(long[] runs) {
    this.runs = runs;
    for (long run : runs) {
      int bit = bit(run);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static int bit(long run) {
    long spread = run * 0x9E37_79B9_7F4A_7C15L; // 2^64 by the golden ratio
    return (int) (spread >>> (Long.SIZE - BITS_LOG));
  }

  /** The runs of a folded sentence; what is no letter or digit counts as a space between words. */
  static Letters of(String folded) {
    String lower = folded.toLowerCase(Locale.ROOT);
    long[] runs = new long[lower.length() + 1];
    int count = 0;
    int length = 0;
    long run = 0;
    char last = ' ';
    for (int i = 0; i < lower.length(); i++) {
      char c = Character.isLetterOrDigit(lower.charAt(i)) ? lower.charAt(i) : ' ';
      if (c != ' ' || last != ' ') {
        run = run << 16 | c;
        last = c;
        if (++length >= RUN) {
          runs[count++] = run;
        }
      }
    }
    if (count == 0) {
      runs[count++] = run;
    }
    long[] sorted = Arrays.copyOf(runs, count);
    Arrays.sort(sorted);
    return new Letters(sorted);
  }

  /** What {@link #similarity} is not above: far faster told, and for most pairs little enough. */
  float atMost(Letters other) {
    Letters fewer = runs.length <= other.runs.length ? this : other;
    long[] theirs = fewer == this ? other.bits : bits;
    int shared = 0;
    for (long run : fewer.runs) {
      int bit = bit(run);
      shared += (int) (theirs[bit / Long.SIZE] >>> bit & 1);
    }
    return 2f * shared / (runs.length + other.runs.length);
  }

  /** Dice's coefficient: 1 for the same runs, 0 for none in common. */
  float similarity(Letters other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      int order = Long.compare(runs[i], other.runs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return 2f * shared / (runs.length + other.runs.length);
  }
}
