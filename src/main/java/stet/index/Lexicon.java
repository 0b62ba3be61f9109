package stet.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.model.Content;
import stet.model.Passage;
import stet.model.Where;
import stet.words.Analysis;
import stet.words.Stemmer;
import stet.words.WordBreaker;

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

  /**
   * The words of a text, or of a part of one: their numbers in a vocabulary, and where each begins
   * and ends.
   */
  static final class Text {
    private final Vocabulary vocabulary;
    private final int[] words;
    private final int[] starts;
    private final int[] ends;

    /** Which of the words is the first, and behind which is the last. */
    private final int from;

    private final int to;

    /** Where the part begins in the text. */
    private final int offset;

    private Text(
        Vocabulary vocabulary,
        int[] words,
        int[] starts,
        int[] ends,
        int from,
        int to,
        int offset) {
      this.vocabulary = vocabulary;
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

    /** Which gives the numbers of the words their sense. */
    Vocabulary vocabulary() {
      return vocabulary;
    }

    int number(int place) {
      return words[from + place];
    }

    Vocabulary.Word word(int place) {
      return vocabulary.word(number(place));
    }

    int start(int place) {
      return starts[from + place] - offset;
    }

    int end(int place) {
      return ends[from + place] - offset;
    }

    /** The words between two places in a whole text, as a text of their own. */
    private Text part(int start, int end) {
      return new Text(vocabulary, words, starts, ends, firstAt(start), firstAt(end), start);
    }

    private int firstAt(int place) {
      int found = Arrays.binarySearch(starts, place);
      return found < 0 ? -found - 1 : found;
    }
  }

  /**
   * Some 25 MB at 250 bytes a word; real languages show fewer distinct words in an archive's day.
   */
  private static final int MOST_WORDS = 100_000;

  /** In characters; the longest documents have some 300,000. */
  private static final int MOST_PARAGRAPHS = 1_000_000;

  /** Characters from here on may belong to the one before them. */
  private static final char FIRST_MARK = '\u0300';

  private static final char SOFT_HYPHEN = '\u00AD';

  private final WordBreaker breaker;
  private final Stemmer stemmer;
  private Vocabulary vocabulary = new Vocabulary();
  private final Map<String, Term> stems = new HashMap<>();
  private final Map<String, Text> paragraphs = new HashMap<>();
  private int remembered;
  private char[] letters = new char[1 << 10];
  private final Reading reading = new Reading();

  Lexicon(String language, WordBreaker breaker) {
    this.breaker = breaker;
    this.stemmer = new Stemmer(language);
  }

  /**
   * Forgets its words where they are very many. What was read before has another vocabulary than
   * what is read from now on.
   */
  void renew() {
    if (vocabulary.size() >= MOST_WORDS) {
      vocabulary = new Vocabulary();
      stems.clear();
      paragraphs.clear();
      remembered = 0;
    }
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

  /**
   * The words of one side of an edit: those of its paragraph, where it begins and ends beside a
   * space in it, as nearly every sentence does.
   *
   * @param content of the version that it stands in
   */
  Text passage(@Nullable Passage passage, Where where, Content content) {
    if (passage == null) {
      return text("");
    }
    int from = passage.place().start();
    int to = passage.place().end();
    String whole = "";
    if (where == Where.HEADLINE) {
      whole = content.headline();
    } else if (where == Where.BODY && passage.place().paragraph() < content.paragraphs().size()) {
      Content.Paragraph paragraph = content.paragraphs().get(passage.place().paragraph());
      whole = paragraph.text();
      from -= paragraph.start();
      to -= paragraph.start();
    }
    return isPart(passage.text(), whole, from, to)
        ? paragraph(whole).part(from, to)
        : text(passage.text());
  }

  private static boolean isPart(String text, String whole, int from, int to) {
    return from >= 0
        && from < to
        && to <= whole.length()
        && (from == 0 || whole.charAt(from - 1) == ' ')
        && whole.charAt(from) < FIRST_MARK
        && whole.charAt(from) != SOFT_HYPHEN
        && (to == whole.length() || whole.charAt(to) == ' ')
        && to - from == text.length()
        && whole.startsWith(text, from);
  }

  /** The words of a text. */
  Text text(String text) {
    if (letters.length < text.length()) {
      letters = new char[text.length()];
    }
    text.getChars(0, text.length(), letters, 0);
    reading.begin(text);
    breaker.words(text, reading);
    return reading.done();
  }

  /** The words of a text as one term: folded, one space between ({@link Analysis#row}). */
  String row(String text) {
    Text read = text(text);
    StringJoiner row = new StringJoiner(" ");
    for (int i = 0; i < read.size(); i++) {
      row.add(read.word(i).folded().bytes().utf8ToString());
    }
    return row.toString();
  }

  private int word(String text, int start, int end) {
    int hash = Vocabulary.hash(letters, start, end);
    int known = vocabulary.find(letters, start, end, hash);
    if (known < 0) {
      String written = text.substring(start, end);
      Term stem = stems.computeIfAbsent(stemmer.term(written), Term::of);
      Vocabulary.Word word = new Vocabulary.Word(Term.of(Analysis.fold(written)), stem);
      known = vocabulary.add(letters, start, end, hash, word);
    }
    return known;
  }

  /** The text that is being read. */
  private final class Reading implements WordBreaker.Sink {
    private String text = "";
    private int[] words = new int[1 << 8];
    private int[] starts = new int[1 << 8];
    private int[] ends = new int[1 << 8];
    private int size;

    void begin(String begun) {
      text = begun;
      size = 0;
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
          vocabulary,
          Arrays.copyOf(words, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          0,
          size,
          0);
    }
  }
}
