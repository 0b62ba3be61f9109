package stet.search.lucene.index;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of consecutive words of a text, to be indexed in a field.
 *
 * @param from the index of the run's first word in the text; {@code to} is the index after its last
 *     word
 * @param marked the indexes of the words at which {@link IndexFields#TOUCHED_HERE} is added; null
 *     for none
 */
record TermRun(TermSequence text, int from, int to, @Nullable BitSet marked) {

  static TermRun of(TermSequence text) {
    return new TermRun(text, 0, text.size(), null);
  }

  static List<TermRun> all(List<TermSequence> texts) {
    return texts.stream().map(TermRun::of).toList();
  }
}
