package stet.search.lucene.index;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import stet.text.TextAnalysis;

/**
 * Writer of the fields of one document, each in the form that {@link IndexFields} defines for it.
 */
final class FieldWriter {

  /**
   * The number of characters after which an identifier or a name is cut. Lucene accepts terms of up
   * to 32,766 bytes.
   */
  private static final int LONGEST_TERM = 8_000;

  private static final List<AnalyzedWordsField> NO_WORDS_OF_EDITS = none(FieldScope.ON_EDITS);
  private static final List<AnalyzedWordsField> NO_WORDS_OF_VERSIONS = none(FieldScope.ON_VERSIONS);

  private final Document document = new Document();

  Document document() {
    return document;
  }

  void all(List<IndexableField> fields) {
    fields.forEach(document::add);
  }

  void names(IndexFields field, Set<String> names, AnalysisCache analysis) {
    if (!names.isEmpty()) {
      List<TermRun> runs = TermRun.all(names.stream().map(analysis::paragraph).toList());
      document.add(new AnalyzedWordsField(field, runs));
    }
  }

  /** Writes a fraction, such as one between 0 and 1, as a number that sorts in the same order. */
  void range(IndexFields field, double value) {
    range(field, NumericUtils.doubleToSortableLong(value));
  }

  void stored(IndexFields field, byte[] bytes) {
    document.add(new StoredField(field.field(), bytes));
  }

  void words(IndexFields words, IndexFields stems, List<TermRun> runs) {
    document.add(new AnalyzedWordsField(words, runs));
    document.add(new AnalyzedWordsField(stems, runs));
  }

  private static List<AnalyzedWordsField> none(FieldScope where) {
    return Arrays.stream(IndexFields.values())
        .filter(field -> field.scope() == where)
        .filter(field -> field.form() == FieldForm.WORDS || field.form() == FieldForm.STEMS)
        .map(field -> new AnalyzedWordsField(field, List.of()))
        .toList();
  }

  /**
   * Adds the word fields of edits to a version's document, without words. If every document has a
   * length for a field, Lucene finds the length by the document's number. Otherwise it searches for
   * the length with each posting that it writes, which took half the time of writing a segment.
   */
  void noWordsOfEdits() {
    NO_WORDS_OF_EDITS.forEach(document::add);
  }

  /**
   * Adds the word fields of versions to an edit's document, without words, for the same reason as
   * {@link #noWordsOfEdits}.
   */
  void noWordsOfVersions() {
    NO_WORDS_OF_VERSIONS.forEach(document::add);
  }

  void term(IndexFields field, String value) {
    document.add(new StringField(field.field(), cut(value), Store.NO));
  }

  void facet(IndexFields field, String value) {
    document.add(new KeywordField(field.field(), cut(value), Store.NO));
  }

  void name(IndexFields field, String value) {
    document.add(new StringField(field.field(), cut(TextAnalysis.fold(value)), Store.NO));
    document.add(new SortedSetDocValuesField(field.field(), new BytesRef(cut(value))));
  }

  void range(IndexFields field, long value) {
    document.add(new LongField(field.field(), value, Store.NO));
  }

  void value(IndexFields field, long value) {
    document.add(new NumericDocValuesField(field.field(), value));
  }

  private static String cut(String value) {
    if (value.length() <= LONGEST_TERM) {
      return value;
    }
    boolean splitsPair = Character.isHighSurrogate(value.charAt(LONGEST_TERM - 1));
    return value.substring(0, splitsPair ? LONGEST_TERM - 1 : LONGEST_TERM);
  }
}
