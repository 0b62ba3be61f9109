package stet.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a field, copied out of the texts that they stand in: it waits for its segment to be
 * written, and is then read in one go, where the texts would have to be looked for all over memory.
 *
 * @param vocabulary which gives the numbers of words their sense; null where there are none
 * @param codes of each word its number, {@link #MARK} behind one that is marked, {@link #GAP}
 *     between runs
 * @param words how many words there are
 */
record Line(@Nullable Vocabulary vocabulary, int[] codes, int words) {

  /** At the word before it stands {@link Fields#TOUCHED_HERE}. */
  static final int MARK = -1;

  /** Here positions leap by {@link Fields#GAP}. */
  static final int GAP = -2;

  static final Line EMPTY = new Line(null, new int[0], 0);

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
