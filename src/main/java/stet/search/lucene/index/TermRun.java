package stet.search.lucene.index;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of consecutive words in a field.
 *
 * @param from the first of the text's words, {@code to} behind the last
 * @param marked the words at which {@link IndexFields#TOUCHED_HERE} stands, null for none
 */
record TermRun(TermSequence text, int from, int to, @Nullable BitSet marked) {

  static TermRun of(TermSequence text) {
    return new TermRun(text, 0, text.size(), null);
  }

  static List<TermRun> all(List<TermSequence> texts) {
    return texts.stream().map(TermRun::of).toList();
  }
}
