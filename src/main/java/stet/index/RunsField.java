package stet.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A field of words or stems that were read before: runs with a {@link Fields#GAP} between them. */
final class RunsField extends Field {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType BAG = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final BytesRef TOUCHED_HERE = new BytesRef(Fields.TOUCHED_HERE);

  private final List<Run> runs;
  private final Form form;

  RunsField(Fields field, List<Run> runs) {
    super(field.field(), typeOf(field.form()));
    this.runs = runs;
    this.form = field.form();
    this.fieldsData = "";
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    if (form == Form.WORDS || form == Form.NAMES) {
      Row row = reuse instanceof Row known ? known : new Row();
      row.begin(runs);
      return row;
    }
    Tally tally = reuse instanceof Tally known ? known : new Tally();
    tally.begin(runs, form == Form.STEMS);
    return tally;
  }

  private static FieldType typeOf(Form form) {
    return switch (form) {
      case WORDS -> WORDS;
      case NAMES -> NAMES;
      case STEMS -> STEMS;
      case BAG -> BAG;
      default -> throw new IllegalArgumentException("not a field of words: " + form);
    };
  }

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }

  /** The words of runs, one behind the other. */
  private static final class Row extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Run> runs = List.of();
    private int run;
    private int word;
    private boolean mark;

    void begin(List<Run> next) {
      runs = next;
      run = 0;
      word = next.isEmpty() ? 0 : next.getFirst().from();
      mark = false;
    }

    @Override
    public boolean incrementToken() {
      if (mark) {
        mark = false;
        term.setBytesRef(TOUCHED_HERE);
        step.setPositionIncrement(0);
        return true;
      }
      int increment = 1;
      while (run < runs.size() && word >= runs.get(run).to()) {
        run++;
        word = run < runs.size() ? runs.get(run).from() : 0;
        increment = Fields.GAP;
      }
      if (run == runs.size()) {
        return false;
      }
      Run here = runs.get(run);
      term.setBytesRef(here.text().word(word).folded().bytes);
      step.setPositionIncrement(increment);
      mark = here.marked() != null && here.marked().get(word);
      word++;
      return true;
    }
  }

  /**
   * Each term of runs once, with how often it is in them: where no positions are kept, that says
   * the same, and a term costs as much as a word of a row. A version's text has six words to a
   * term.
   */
  private static final class Tally extends TokenStream {
    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Lexicon.Term> terms = new ArrayList<>();
    private int next;

    void begin(List<Run> runs, boolean stems) {
      terms.clear();
      next = 0;
      step.setPositionIncrement(1); // the end of the last document made it 0
      for (Run run : runs) {
        for (int word = run.from(); word < run.to(); word++) {
          WordTable.Word both = run.text().word(word);
          Lexicon.Term term = stems ? both.stem() : both.folded();
          if (term.times++ == 0) {
            terms.add(term);
          }
        }
      }
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      Lexicon.Term term = terms.get(next++);
      bytes.setBytesRef(term.bytes);
      times.setTermFrequency(term.times);
      term.times = 0;
      return true;
    }
  }
}
