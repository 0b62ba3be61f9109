package stet.search.lucene.index;

import java.util.Arrays;
import stet.text.WordBreaker;

/**
 * The words of a text or of a part of a text, in order, each with its terms and the character
 * offsets where it begins and ends. Immutable.
 */
final class TermSequence {

  private final WordTerms[] words;
  private final int[] starts;
  private final int[] ends;

  /** The index of the part's first word among the words of the text. */
  private final int from;

  /** The index after the part's last word. */
  private final int to;

  /** The character of the text at which the part begins. */
  private final int offset;

  private TermSequence(WordTerms[] words, int[] starts, int[] ends, int from, int to, int offset) {
    this.words = words;
    this.starts = starts;
    this.ends = ends;
    this.from = from;
    this.to = to;
    this.offset = offset;
  }

  int size() {
    return to - from;
  }

  WordTerms word(int place) {
    return words[from + place];
  }

  int start(int place) {
    return starts[from + place] - offset;
  }

  int end(int place) {
    return ends[from + place] - offset;
  }

  /** The words that begin between two character offsets of a whole text, as a separate sequence. */
  TermSequence part(int start, int end) {
    return new TermSequence(words, starts, ends, firstAt(start), firstAt(end), start);
  }

  private int firstAt(int character) {
    int found = Arrays.binarySearch(starts, character);
    return found < 0 ? -found - 1 : found;
  }

  /** Lookup of the terms of a word, given as it is written in the text. */
  interface Lookup {
    WordTerms terms(String written);
  }

  /**
   * Builder of the word sequences of several texts, one text at a time. Not safe for several
   * threads.
   */
  static final class Builder implements WordBreaker.Sink {
    private final WordBreaker breaker;
    private final Lookup lookup;
    private String text = "";
    private WordTerms[] words = new WordTerms[1 << 8];
    private int[] starts = new int[1 << 8];
    private int[] ends = new int[1 << 8];
    private int size;

    Builder(WordBreaker breaker, Lookup lookup) {
      this.breaker = breaker;
      this.lookup = lookup;
    }

    TermSequence build(String cut) {
      text = cut;
      size = 0;
      breaker.words(cut, this);
      return new TermSequence(
          Arrays.copyOf(words, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          0,
          size,
          0);
    }

    @Override
    public void word(int start, int end) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      words[size] = lookup.terms(text.substring(start, end));
      starts[size] = start;
      ends[size++] = end;
    }
  }
}
