package stet.revision.diff;

import java.util.Arrays;
import java.util.Locale;
import stet.model.UnicodeText;

/**
 * The n-grams of four letters of a sentence, across word boundaries: two spellings of a word share
 * most of their n-grams, while as words they have nothing in common.
 */
final class LetterNgrams {

  private static final int RUN = 4;

  /**
   * The binary logarithm of the number of bits. A sentence has some hundred n-grams, so that an
   * n-gram of another sentence only seldom falls on one of its bits by chance.
   */
  private static final int BITS_LOG = 11;

  private static final int BITS = 1 << BITS_LOG;

  /** The n-grams in order, each packed into a number: four characters of 16 bits. */
  private final long[] runs;

  private final int count;

  /**
   * The bits that the hashes of the n-grams set; an n-gram with another bit is not in the sentence.
   */
  private final long[] bits = new long[BITS / Long.SIZE];

  private LetterNgrams(long[] runs, int count) {
    this.runs = runs;
    this.count = count;
    for (int k = 0; k < count; k++) {
      int bit = bit(runs[k]);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  private static int bit(long run) {
    long spread = run * 0x9E37_79B9_7F4A_7C15L; // 2^64 divided by the golden ratio
    return (int) (spread >>> (Long.SIZE - BITS_LOG));
  }

  /**
   * The n-grams of a folded sentence; a character other than a letter or digit counts as a space
   * between words.
   */
  static LetterNgrams of(String folded) {
    String text = isLoweredByLetters(folded) ? folded : folded.toLowerCase(Locale.ROOT);
    long[] runs = new long[Math.max(text.length() - RUN, 0) + 1];
    int count = 0;
    int length = 0;
    long run = 0;
    char last = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = lower(text.charAt(i));
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
    return new LetterNgrams(runs, count);
  }

  /**
   * Whether the lower case of each letter is a single letter that does not depend on its
   * neighbours.
   */
  private static boolean isLoweredByLetters(String text) {
    return text.indexOf('\u0130') < 0 && text.indexOf('\u03A3') < 0;
  }

  private static char lower(char c) {
    if (!UnicodeText.isLetterOrDigit(c)) {
      return ' ';
    }
    return c < 0x80 ? (char) (c | 0x20) : Character.toLowerCase(c); // digits have that bit
  }

  /**
   * An upper bound of {@link #similarity}, which is far faster to compute and for most pairs low
   * enough to rule them out.
   */
  float atMost(LetterNgrams other) {
    LetterNgrams fewer = count <= other.count ? this : other;
    long[] theirs = fewer == this ? other.bits : bits;
    int shared = 0;
    for (int k = 0; k < fewer.count; k++) {
      int bit = bit(fewer.runs[k]);
      shared += (int) (theirs[bit / Long.SIZE] >>> bit & 1);
    }
    return 2f * shared / (count + other.count);
  }

  /** Dice's coefficient: 1 for the same n-grams, 0 for none in common. */
  float similarity(LetterNgrams other) {
    int ahead = 0;
    int fewer = Math.min(count, other.count);
    while (ahead < fewer && runs[ahead] == other.runs[ahead]) {
      ahead++;
    }
    int behind = 0;
    while (behind < fewer - ahead
        && runs[count - 1 - behind] == other.runs[other.count - 1 - behind]) {
      behind++;
    }
    int shared = ahead + behind + shared(sorted(ahead, behind), other.sorted(ahead, behind));
    return 2f * shared / (count + other.count);
  }

  private long[] sorted(int ahead, int behind) {
    long[] sorted = Arrays.copyOfRange(runs, ahead, count - behind);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int shared(long[] ours, long[] theirs) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < ours.length && j < theirs.length) {
      int order = Long.compare(ours[i], theirs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
