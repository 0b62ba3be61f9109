package stet.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which words stand in which documents of a new segment, and where, or how often: the documents of
 * one field turned over, so that each word has its places in a row.
 */
final class Concordance {

  private static final Lexicon.Term TOUCHED_HERE = Lexicon.Term.of(Fields.TOUCHED_HERE);

  private final TermNumbers terms = new TermNumbers();
  private final Map<Vocabulary, Numbering> numberings = new HashMap<>();
  private @Nullable Numbering latest;

  /** In {@link #numbers}, where the positions leap. */
  private static final int GAP = Integer.MIN_VALUE;

  /**
   * Of all words, one document behind the other, the numbers of their terms; the complement of that
   * of a mark, which is where the word before it is.
   */
  private final int[] numbers;

  private int size;

  /** Where the postings of each term begin, by its number, and behind the last where they end. */
  private final int[] starts;

  /**
   * Of each posting, its document, and in the lower half the position, or how often the term is in
   * the document: one array, as the places of a term lie far from those of the next.
   */
  private final long[] postings;

  /** The numbers of the terms, in the order of their bytes. */
  private final int[] order;

  /**
   * The terms of the words of one vocabulary.
   *
   * <p>By number, because most words come by the thousand: to look a term up by its hash and its
   * bytes took half of an inversion.
   */
  private static final class Numbering {
    private final Vocabulary vocabulary;

    /** By the number of the word, the number of its term and one; 0 where it has not come yet. */
    private int[] numbers = new int[0];

    Numbering(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }
  }

  /**
   * Turns fields over.
   *
   * @param lines of each field its words
   * @param documents and its document, rising
   */
  Concordance(Line[] lines, int[] documents, Form form) {
    long most = 0;
    for (Line line : lines) {
      most += line.codes().length;
    }
    numbers = new int[Math.toIntExact(most)];
    int[] ends = new int[lines.length];
    switch (form) {
      case WORDS, NAMES -> {
        for (int i = 0; i < lines.length; i++) {
          number(lines[i], false, true);
          ends[i] = size;
        }
        starts = starts();
        postings = new long[starts[terms.size()]];
        place(documents, ends);
      }
      case STEMS, BAG -> {
        int[] counts = count(lines, ends, form == Form.STEMS);
        starts = starts();
        postings = new long[size];
        place(documents, ends, counts);
      }
      default -> throw new IllegalArgumentException("not a field of words: " + form);
    }
    order = terms.inOrder();
  }

  /** How many terms there are. */
  int terms() {
    return order.length;
  }

  /** The number of a term, by its place in the order of their bytes. */
  int number(int place) {
    return order[place];
  }

  BytesRef bytes(int term) {
    return terms.bytes(term);
  }

  /** Where the postings of a term begin; they end where those of the next number begin. */
  int start(int term) {
    return starts[term];
  }

  int document(int posting) {
    return (int) (postings[posting] >>> 32);
  }

  /** The position, or the count. */
  int detail(int posting) {
    return (int) postings[posting];
  }

  /**
   * Appends the numbers of a line's words, in order.
   *
   * @param places whether marks and gaps count
   */
  private void number(Line line, boolean stems, boolean places) {
    Numbering numbering = numbering(requireNonNull(line.vocabulary()));
    int[] known = numbering.numbers;
    int end = size;
    for (int word : line.codes()) {
      if (word >= 0) {
        int number = word < known.length ? known[word] : 0;
        if (number == 0) {
          number = meet(numbering, word, stems);
          known = numbering.numbers;
        }
        numbers[end++] = number - 1;
      } else if (places) {
        numbers[end++] = word == Line.GAP ? GAP : ~terms.number(TOUCHED_HERE);
      }
    }
    size = end;
  }

  @SuppressWarnings("ReferenceEquality") // lines of one thread follow each other
  private Numbering numbering(Vocabulary vocabulary) {
    if (latest == null || latest.vocabulary != vocabulary) {
      latest = numberings.computeIfAbsent(vocabulary, Numbering::new);
    }
    return latest;
  }

  /** The number, and one, of the term of a word that is met for the first time. */
  private int meet(Numbering numbering, int word, boolean stems) {
    if (word >= numbering.numbers.length) {
      int bound = Math.max(word + 1, numbering.vocabulary.bound());
      numbering.numbers = Arrays.copyOf(numbering.numbers, bound);
    }
    Vocabulary.Word met = numbering.vocabulary.word(word);
    int number = terms.number(stems ? met.stem() : met.folded()) + 1;
    numbering.numbers[word] = number;
    return number;
  }

  /** Keeps the number of each term once a document; of each how often it is there. */
  private int[] count(Line[] lines, int[] ends, boolean stems) {
    int[] numbers = this.numbers;
    int[] counts = new int[numbers.length];
    int[] times = new int[0];
    for (int i = 0; i < lines.length; i++) {
      int from = size;
      number(lines[i], stems, false);
      if (times.length < terms.size()) {
        times = Arrays.copyOf(times, terms.size() * 2);
      }
      int to = size;
      int distinct = from;
      for (int at = from; at < to; at++) {
        int number = numbers[at];
        if (times[number]++ == 0) {
          numbers[distinct++] = number;
        }
      }
      for (int at = from; at < distinct; at++) {
        int number = numbers[at];
        counts[at] = times[number];
        times[number] = 0;
      }
      size = distinct;
      ends[i] = size;
    }
    return counts;
  }

  private int[] starts() {
    int[] numbers = this.numbers;
    int[] begins = new int[terms.size() + 1];
    for (int at = 0; at < size; at++) {
      int number = numbers[at];
      if (number != GAP) {
        begins[(number < 0 ? ~number : number) + 1]++;
      }
    }
    for (int term = 0; term < terms.size(); term++) {
      begins[term + 1] += begins[term];
    }
    return begins;
  }

  private void place(int[] documents, int[] ends) {
    int[] numbers = this.numbers;
    long[] postings = this.postings;
    int[] next = Arrays.copyOf(starts, terms.size());
    int at = 0;
    for (int i = 0; i < documents.length; i++) {
      long document = (long) documents[i] << 32;
      int last = -1;
      int step = 1;
      for (; at < ends[i]; at++) {
        int number = numbers[at];
        if (number >= 0) {
          last += step;
          step = 1;
          postings[next[number]++] = document | last;
        } else if (number == GAP) {
          step = Fields.GAP;
        } else {
          postings[next[~number]++] = document | last;
        }
      }
    }
  }

  private void place(int[] documents, int[] ends, int[] counts) {
    int[] numbers = this.numbers;
    long[] postings = this.postings;
    int[] next = Arrays.copyOf(starts, terms.size());
    int at = 0;
    for (int i = 0; i < documents.length; i++) {
      long document = (long) documents[i] << 32;
      for (; at < ends[i]; at++) {
        postings[next[numbers[at]]++] = document | counts[at];
      }
    }
  }
}
