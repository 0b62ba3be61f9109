package stet.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A field of words or stems that were read before: runs with a {@link Fields#GAP} between them. */
final class RunsField extends Field {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType BAG = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final BytesRef TOUCHED_HERE = new BytesRef(Fields.TOUCHED_HERE);

  private final List<Run> runs;
  private final boolean stems;

  RunsField(Fields field, List<Run> runs) {
    super(field.field(), typeOf(field.form()));
    this.runs = runs;
    this.stems = field.form() == Form.STEMS;
    this.fieldsData = "";
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    Stream stream = reuse instanceof Stream known ? known : new Stream();
    stream.begin(runs, stems);
    return stream;
  }

  private static FieldType typeOf(Form form) {
    return switch (form) {
      case WORDS -> WORDS;
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

  /** Plays runs back. */
  private static final class Stream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<Run> runs = List.of();
    private boolean stems;
    private int run;
    private int word;
    private boolean mark;

    void begin(List<Run> next, boolean asStems) {
      runs = next;
      stems = asStems;
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
      Lexicon.Terms terms = here.text().terms(word);
      term.setBytesRef(stems ? terms.stem() : terms.word());
      step.setPositionIncrement(increment);
      mark = !stems && here.marked() != null && here.marked().get(word);
      word++;
      return true;
    }
  }
}
