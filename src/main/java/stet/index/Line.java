package stet.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a field, copied out of the texts that they stand in: it waits for its segment to be
 * written, and is then read in one go, where the texts would have to be looked for all over memory.
 */
final class Line {

  /** At the word before it stands {@link Fields#TOUCHED_HERE}. */
  static final int MARK = -1;

  /** Here positions leap by {@link Fields#GAP}. */
  static final int GAP = -2;

  static final Line EMPTY = new Line(null, new int[0], 0);

  private final @Nullable Vocabulary vocabulary;
  private final int[] codes;
  private final int words;

  private Line(@Nullable Vocabulary vocabulary, int[] codes, int words) {
    this.vocabulary = vocabulary;
    this.codes = codes;
    this.words = words;
  }

  /** Which gives the numbers of words their sense; null where there are none. */
  @Nullable Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Of each word its number, a mark behind one that is marked, a gap between runs. */
  int[] codes() {
    return codes;
  }

  /** How many words there are. */
  int words() {
    return words;
  }

  /** Runs of one vocabulary, in order, with a gap between each two. */
  @SuppressWarnings("ReferenceEquality") // a vocabulary is itself alone
  static Line of(List<Run> runs) {
    if (runs.isEmpty()) {
      return EMPTY;
    }
    Vocabulary vocabulary = runs.getFirst().text().vocabulary();
    int most = runs.size() - 1;
    int words = 0;
    for (Run run : runs) {
      if (run.text().vocabulary() != vocabulary) {
        throw new IllegalArgumentException("the words of a field are of several vocabularies");
      }
      BitSet marked = run.marked();
      words += run.to() - run.from();
      most += run.to() - run.from() + (marked == null ? 0 : marked.cardinality());
    }
    int[] codes = new int[most];
    int size = 0;
    for (int i = 0; i < runs.size(); i++) {
      if (i > 0) {
        codes[size++] = GAP;
      }
      size = copy(runs.get(i), codes, size);
    }
    return new Line(vocabulary, size == most ? codes : Arrays.copyOf(codes, size), words);
  }

  private static int copy(Run run, int[] codes, int from) {
    int size = from;
    BitSet marked = run.marked();
    for (int at = run.from(); at < run.to(); at++) {
      codes[size++] = run.text().number(at);
      if (marked != null && marked.get(at)) {
        codes[size++] = MARK;
      }
    }
    return size;
  }
}
