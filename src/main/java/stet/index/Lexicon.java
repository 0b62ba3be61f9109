package stet.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/**
 * The words of one language that one thread has met, with their terms, and the paragraphs it met
 * last: the next version of an article repeats nearly all of them, and need not be read again. Not
 * safe for several threads.
 */
final class Lexicon {

  /** A term, and a place to count it in while a document is made. */
  static final class Term {
    final BytesRef bytes;
    int times;

    Term(String text) {
      this.bytes = new BytesRef(text);
    }
  }

  /** The terms of a word: folded, and its stem, which it may share with other words. */
  record Terms(Term word, Term stem) {}

  /** The words of a text: their terms, and where each begins and ends. */
  static final class Text {
    private final Terms[] terms;
    private final int[] starts;
    private final int[] ends;

    private Text(Terms[] terms, int[] starts, int[] ends) {
      this.terms = terms;
      this.starts = starts;
      this.ends = ends;
    }

    int size() {
      return terms.length;
    }

    Terms terms(int word) {
      return terms[word];
    }

    int start(int word) {
      return starts[word];
    }

    int end(int word) {
      return ends[word];
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
  private final Map<String, Terms> words = new HashMap<>();
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

  private Terms terms(String written) {
    Terms known = words.get(written);
    if (known == null) {
      if (words.size() >= MOST_WORDS) {
        words.clear();
        stems.clear();
      }
      Term stem = stems.computeIfAbsent(stemmer.term(written), Term::new);
      known = new Terms(new Term(Analysis.fold(written)), stem);
      words.put(written, known);
    }
    return known;
  }

  private final class Reading implements WordBreaker.Sink {
    private final String text;
    private Terms[] terms;
    private int[] starts;
    private int[] ends;
    private int size;

    Reading(String text) {
      this.text = text;
      int guess = text.length() / 6 + 4; // a word and a space
      terms = new Terms[guess];
      starts = new int[guess];
      ends = new int[guess];
    }

    @Override
    public void word(int start, int end) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, size * 2);
        starts = Arrays.copyOf(starts, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      terms[size] = terms(text.substring(start, end));
      starts[size] = start;
      ends[size++] = end;
    }

    Text done() {
      return new Text(
          Arrays.copyOf(terms, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
    }
  }
}
