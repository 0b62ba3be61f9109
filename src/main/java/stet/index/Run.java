package stet.index;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand in a row in a field.
 *
 * @param from the first of the text's words, {@code to} behind the last
 * @param marked those at which {@link Fields#TOUCHED_HERE} stands, null for none
 */
record Run(Lexicon.Text text, int from, int to, @Nullable BitSet marked) {

  static Run of(Lexicon.Text text) {
    return new Run(text, 0, text.size(), null);
  }

  static List<Run> all(List<Lexicon.Text> texts) {
    return texts.stream().map(Run::of).toList();
  }
}
