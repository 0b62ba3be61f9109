package stet.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * A field of words or stems that were read before: runs with a {@link Fields#GAP} between them. For
 * a writer of {@link Gathered}, which it gives a number to stand for them.
 */
final class RunsField extends Field {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType BAG = type(IndexOptions.DOCS_AND_FREQS, true);

  private static final Set<String> NAMES_OF_FIELDS =
      Arrays.stream(Fields.values())
          .filter(
              field -> Set.of(Form.WORDS, Form.NAMES, Form.STEMS, Form.BAG).contains(field.form()))
          .map(Fields::field)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Run> runs;
  private final Form form;
  private final int length;
  private final int terms;

  RunsField(Fields field, List<Run> runs) {
    super(field.field(), typeOf(field.form()));
    this.runs = runs;
    this.form = field.form();
    this.fieldsData = "";
    int words = 0;
    int marks = 0;
    for (Run run : runs) {
      words += run.to() - run.from();
      BitSet marked = marked(run);
      marks += marked == null ? 0 : marked.cardinality();
    }
    this.length = words;
    this.terms = words + marks;
  }

  /** Whether the field of that name in the catalogue is one of words or stems. */
  static boolean isOne(String field) {
    return NAMES_OF_FIELDS.contains(field);
  }

  /** The number for which a term stands that this gave to its writer. */
  static int number(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  /** How many words it has. */
  int length() {
    return length;
  }

  /** How many terms it has: the words, and the marks. */
  int terms() {
    return terms;
  }

  List<Run> runs() {
    return runs;
  }

  Form form() {
    return form;
  }

  /** A mark is a place, so only a field with positions has them. */
  @Nullable BitSet marked(Run run) {
    return form == Form.WORDS ? run.marked() : null;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    StandIn standIn = reuse instanceof StandIn known ? known : new StandIn();
    standIn.begin((Gathered) analyzer, this);
    return standIn;
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

  /** The one term that stands for a field's words; none where there are none. */
  static final class StandIn extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final BytesRef number = new BytesRef(new byte[Integer.BYTES]);
    private int length;
    private boolean waits;

    void begin(Gathered gathered, RunsField field) {
      length = field.length();
      waits = length > 0;
      if (waits) {
        NumericUtils.intToSortableBytes(gathered.put(field), number.bytes, 0);
      }
    }

    /** How many words it stands for. */
    int length() {
      return length;
    }

    @Override
    public boolean incrementToken() {
      if (!waits) {
        return false;
      }
      waits = false;
      term.setBytesRef(number);
      step.setPositionIncrement(1); // the end of the last document made it 0
      return true;
    }
  }
}
