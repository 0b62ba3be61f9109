package stet.index;

import java.util.Arrays;
import java.util.Map;
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

  /** The forms of the fields of the catalogue that are of words or stems, by name. */
  private static final Map<String, Form> FORMS =
      Arrays.stream(Fields.values())
          .filter(
              field -> Set.of(Form.WORDS, Form.NAMES, Form.STEMS, Form.BAG).contains(field.form()))
          .collect(Collectors.toUnmodifiableMap(Fields::field, Fields::form));

  private final Line line;

  RunsField(Fields field, Line line) {
    super(field.field(), typeOf(field.form()));
    this.line = line;
    this.fieldsData = "";
  }

  /**
   * The form of the field of that name in the catalogue; null where it is none of words or stems.
   */
  static @Nullable Form form(String field) {
    return FORMS.get(field);
  }

  /** The number for which a term stands that this gave to its writer. */
  static int number(BytesRef term) {
    return NumericUtils.sortableBytesToInt(term.bytes, term.offset);
  }

  Line line() {
    return line;
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    StandIn standIn = reuse instanceof StandIn known ? known : new StandIn();
    standIn.begin((Gathered) analyzer, line);
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

    void begin(Gathered gathered, Line line) {
      length = line.words();
      waits = length > 0;
      if (waits) {
        NumericUtils.intToSortableBytes(gathered.put(line), number.bytes, 0);
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
