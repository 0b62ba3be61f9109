package stet.search.lucene.index;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Token stream of terms that are already analysed. A {@link IndexFields#GAP} lies between two runs.
 * After a marked word, {@link IndexFields#TOUCHED_HERE} follows at the same position.
 */
final class TermRunTokenStream extends TokenStream {

  private static final BytesRef TOUCHED_HERE = new BytesRef(IndexFields.TOUCHED_HERE);

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private List<TermRun> runs = List.of();
  private boolean stems;
  private boolean marks;
  private int run;
  private int word;
  private int increment;
  private boolean markIsNext;

  /** Sets the runs and the form of the next field. */
  void setRuns(List<TermRun> next, FieldForm form) {
    runs = next;
    stems = form == FieldForm.STEMS;
    marks = form == FieldForm.WORDS;
  }

  @Override
  public void reset() {
    run = 0;
    word = runs.isEmpty() ? 0 : runs.getFirst().from();
    increment = 1;
    markIsNext = false;
  }

  @Override
  public boolean incrementToken() {
    if (markIsNext) {
      markIsNext = false;
      term.setBytesRef(TOUCHED_HERE);
      step.setPositionIncrement(0);
      return true;
    }
    while (run < runs.size()) {
      TermRun current = runs.get(run);
      if (word < current.to()) {
        WordTerms terms = current.text().word(word);
        BitSet marked = current.marked();
        term.setBytesRef(stems ? terms.stem() : terms.folded());
        step.setPositionIncrement(increment);
        increment = 1;
        markIsNext = marks && marked != null && marked.get(word);
        word++;
        return true;
      }
      run++;
      if (run < runs.size()) {
        word = runs.get(run).from();
        increment = IndexFields.GAP;
      }
    }
    return false;
  }
}
