package stet.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
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

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    StandIn standIn = reuse instanceof StandIn known ? known : new StandIn();
    boolean positions =
        fieldType().indexOptions().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    standIn.begin((Gathered) analyzer, line, positions);
    return standIn;
  }

  /** The number that a stand-in gave to its writer, of the document that its postings are at. */
  static int number(PostingsEnum postings, boolean positions) throws IOException {
    return positions ? postings.nextPosition() : postings.freq() - 1;
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

  /**
   * The one term that stands for a field's words, the same for all fields; none where there are
   * none. Which words they are its position says, or where none is kept how often it is said to be
   * there.
   */
  static final class StandIn extends TokenStream {
    private static final BytesRef TERM = new BytesRef(new byte[1]);

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final TermFrequencyAttribute times = addAttribute(TermFrequencyAttribute.class);
    private int length;
    private boolean waits;
    private int number;
    private boolean positions;

    void begin(Gathered gathered, Line line, boolean keepsPositions) {
      length = line.words();
      waits = length > 0;
      positions = keepsPositions;
      if (waits) {
        number = gathered.put(line);
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
      term.setBytesRef(TERM);
      step.setPositionIncrement(positions ? number + 1 : 1); // the first position is -1 before it
      times.setTermFrequency(positions ? 1 : number + 1);
      return true;
    }
  }
}
