package stet.search.lucene.index;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/**
 * A field of words or stems that are already analysed, as runs separated by a {@link
 * IndexFields#GAP}. Lucene reuses one token stream for each field, because creating a stream costs
 * as much as reading some twenty tokens, and most fields of an edit have fewer.
 */
final class AnalyzedWordsField extends Field {

  private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType NAMES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType BAG = type(IndexOptions.DOCS_AND_FREQS, true);

  private final FieldForm form;
  private final List<TermRun> runs;

  AnalyzedWordsField(IndexFields field, List<TermRun> runs) {
    super(field.field(), typeOf(field.form()));
    this.form = field.form();
    this.runs = runs;
    this.fieldsData = ""; // never read: the tokens come from the runs
  }

  @Override
  public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
    TermRunTokenStream stream =
        reuse instanceof TermRunTokenStream known ? known : new TermRunTokenStream();
    stream.setRuns(runs, form);
    return stream;
  }

  private static FieldType typeOf(FieldForm form) {
    return switch (form) {
      case WORDS -> WORDS;
      case NAMES -> NAMES;
      case STEMS -> STEMS;
      case BAG -> BAG;
      case TERM, FACET, NAME, RANGE, VALUE, STORED ->
          throw new IllegalArgumentException("not a field of words: " + form);
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
}
