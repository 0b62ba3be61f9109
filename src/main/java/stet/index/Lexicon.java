package stet.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.util.BytesRef;
import stet.index.WordTable.Word;

/**
 * The words of one language that one thread has met, with their terms, and the paragraphs it met
 * last: the next version of an article repeats nearly all of them, and need not be read again. Not
 * safe for several threads.
 */
final class Lexicon {

  /**
   * A term.
   *
   * @param hash of its bytes, spread over all bits
   */
  record Term(BytesRef bytes, int hash) {
    static Term of(String text) {
      int hash = text.hashCode() * 0x9E37_79B9; // 2^32 by the golden ratio (Knuth)
      return new Term(new BytesRef(text), hash ^ hash >>> 16);
    }
  }

  /** The words of a text: their terms, and where each begins and ends. */
  static final class Text {
    private final Word[] words;
    private final int[] starts;
    private final int[] ends;

    private Text(Word[] words, int[] starts, int[] ends) {
      this.words = words;
      this.starts = starts;
      this.ends = ends;
    }

    int size() {
      return words.length;
    }

    Word word(int place) {
      return words[place];
    }

    int start(int place) {
      return starts[place];
    }

    int end(int place) {
      return ends[place];
    }
  }

  /**
   * Some 25 MB at 250 bytes a word; real languages show fewer distinct words in an archive's day.
   */
  private static final int MOST_WORDS = 100_000;

  /** In characters; the longest documents have some 300,000. */
  private static final int MOST_PARAGRAPHS = 1_000_000;

  private final WordBreaker breaker;
  private final Stemmer stemmer;
  private final WordTable words = new WordTable();
  private final Map<String, Term> stems = new HashMap<>();
  private final Map<String, Text> paragraphs = new HashMap<>();
  private int remembered;

  Lexicon(String language, WordBreaker breaker) {
    this.breaker = breaker;
    this.stemmer = new Stemmer(language);
  }

  /** The words of a text that is likely to come again soon. */
  Text paragraph(String text) {
    Text known = paragraphs.get(text);
    if (known == null) {
      known = text(text);
      remembered += text.length();
      if (remembered > MOST_PARAGRAPHS) {
        paragraphs.clear();
        remembered = text.length();
      }
      paragraphs.put(text, known);
    }
    return known;
  }

  /** The words of a text. */
  Text text(String text) {
    Reading reading = new Reading(text);
    breaker.words(text, reading);
    return reading.done();
  }

  /** The words of a text as one term: folded, one space between ({@link Analysis#row}). */
  String row(String text) {
    Text read = text(text);
    StringJoiner row = new StringJoiner(" ");
    for (Word word : read.words) {
      row.add(word.folded().bytes().utf8ToString());
    }
    return row.toString();
  }

  private Word word(String text, int start, int end) {
    Word known = words.find(text, start, end);
    if (known == null) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
        stems.clear();
      }
      String written = text.substring(start, end);
      Term stem = stems.computeIfAbsent(stemmer.term(written), Term::of);
      known = new Word(written, written.hashCode(), Term.of(Analysis.fold(written)), stem);
      words.add(known);
    }
    return known;
  }

  private final class Reading implements WordBreaker.Sink {
    private final String text;
    private Word[] words;
    private int[] starts;
    private int[] ends;
    private int size;

    Reading(String text) {
      this.text = text;
      int guess = text.length() / 6 + 4; // a word and a space
      words = new Word[guess];
      starts = new int[guess];
      ends = new int[guess];
    }

    @Override
    public void word(int start, int end) {
      if (size == words.length) {
        words = Arrays.copyOf(words, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      words[size] = Lexicon.this.word(text, start, end);
      starts[size] = start;
      ends[size++] = end;
    }

    Text done() {
      return new Text(
          Arrays.copyOf(words, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }
}
