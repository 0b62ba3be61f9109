package stet.revision.tag.word;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Scanner for cues in a text: words, or beginnings of words. Most texts contain none, and a scan
 * shows this much sooner than a lookup of each word after tokenizing.
 *
 * <p>A word begins behind any character other than the letters a to z. Case does not matter, except
 * for a cue that begins with a capital: the word must then begin with one.
 */
public final class CueScanner {

  /** The number of first letters that distinguish most words from all cues. */
  private static final int LETTERS = 3;

  private static final int BITS = 5;

  /**
   * The first letters of all cues, as a set of bits: one for each number that {@link #row} may
   * give.
   */
  private final long[] first = new long[(1 << (BITS * LETTERS)) / Long.SIZE];

  private final List<List<Cue>> byLetter = new ArrayList<>();

  /**
   * A word, or the beginning of a word, that is looked for.
   *
   * @param letters in lower case
   * @param capital whether the word must begin with a capital
   * @param whole whether the word must end behind the letters
   */
  private record Cue(String letters, boolean capital, boolean whole) {

    boolean isAt(String text, int at, int to) {
      int end = at + letters.length();
      return end <= to
          && text.regionMatches(true, at, letters, 0, letters.length())
          && !(capital && text.charAt(at) >= 'a')
          && !(whole && end < to && letter(text.charAt(end)) > 0);
    }
  }

  /**
   * Creates a scanner for cues in the letters a to z.
   *
   * @param words whole words
   * @param beginnings beginnings of words, or of sequences of words
   */
  public CueScanner(Collection<String> words, Collection<String> beginnings) {
    for (char c = 'a'; c <= 'z'; c++) {
      byLetter.add(new ArrayList<>());
    }
    words.forEach(word -> add(word, true));
    beginnings.forEach(beginning -> add(beginning, false));
  }

  private void add(String written, boolean whole) {
    String letters = written.toLowerCase(Locale.ROOT);
    if (letters.length() < LETTERS && !whole) {
      throw new IllegalArgumentException("too short to begin words with: " + written);
    }
    int row = row(letters, 0, letters.length());
    first[row / Long.SIZE] |= 1L << (row % Long.SIZE);
    byLetter
        .get(letter(letters.charAt(0)) - 1)
        .add(new Cue(letters, Character.isUpperCase(written.charAt(0)), whole));
  }

  /** The first letters of a word as a number. */
  private static int row(String text, int at, int to) {
    int row = 0;
    int shift = BITS * (LETTERS - 1);
    for (int i = at; i < to && shift >= 0 && letter(text.charAt(i)) > 0; i++) {
      row |= letter(text.charAt(i)) << shift;
      shift -= BITS;
    }
    return row;
  }

  /** The place of the first cue in a range of a text; -1 for none. */
  public int in(String text, int from, int to) {
    int row = 0;
    int letters = from > 0 && letter(text.charAt(from - 1)) > 0 ? LETTERS : 0;
    for (int i = from; i <= to; i++) {
      int letter = i < to ? letter(text.charAt(i)) : 0;
      boolean complete = false; // whether the first letters of a word are complete
      if (letter == 0) {
        complete = letters > 0 && letters < LETTERS;
      } else if (letters < LETTERS) {
        row |= letter << (BITS * (LETTERS - 1 - letters));
        letters++;
        complete = letters == LETTERS;
      }
      if (complete && mayBegin(row)) {
        int start = letter == 0 ? i - letters : i + 1 - letters;
        if (stands(text, start, to)) {
          return start;
        }
      }
      if (letter == 0) {
        row = 0;
        letters = 0;
      }
    }
    return -1;
  }

  /** Whether a cue is at a place where a word begins. */
  public boolean isAt(String text, int at, int to) {
    return at < to && mayBegin(row(text, at, to)) && stands(text, at, to);
  }

  private boolean mayBegin(int row) {
    return (first[row / Long.SIZE] & (1L << (row % Long.SIZE))) != 0;
  }

  private boolean stands(String text, int at, int to) {
    for (Cue cue : byLetter.get(letter(text.charAt(at)) - 1)) {
      if (cue.isAt(text, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** The place of a letter in the alphabet from 1, in either case; 0 for any other character. */
  private static int letter(char c) {
    int at = (c | 0x20) - 'a';
    return at >= 0 && at < 26 ? at + 1 : 0;
  }
}
