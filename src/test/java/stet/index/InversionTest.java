package stet.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableFieldType;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.words.WordBreaker;

/** What is inverted as a segment is written is what Lucene makes of the same words, one by one. */
class InversionTest {

  /** One field of each form. */
  private static final List<Fields> FIELDS =
      List.of(Fields.AFTER, Fields.AFTER_STEMS, Fields.TOUCHED, Fields.PERSON);

  private static final List<String> WORDS =
      List.of(
          "Ships",
          "ship",
          "the",
          "The",
          "ferry",
          "Übersee",
          "ferries",
          "1912",
          "了",
          "ferryboats",
          "ferryboatman");

  /** Two, as two threads have: their terms are other objects. */
  private final List<Lexicon> lexicons =
      List.of(new Lexicon("en", new WordBreaker()), new Lexicon("en", new WordBreaker()));

  @Property(tries = 60)
  void everyPostingAndLengthIsAsLuceneHasIt(@ForAll Random random) throws IOException {
    int documents = random.nextInt(60);
    int written = random.nextInt(documents + 1);
    try (Directory ours = new ByteBuffersDirectory();
        Directory lucenes = new ByteBuffersDirectory();
        IndexWriter gathering = new IndexWriter(ours, inTurn(Gathered.config()));
        IndexWriter plain = new IndexWriter(lucenes, inTurn(new IndexWriterConfig()))) {
      for (int i = 0; i < documents; i++) {
        Document forUs = new Document();
        Document forLucene = new Document();
        String id = Integer.toString(i);
        forUs.add(new StringField(Fields.BLOCK.field(), id, Store.NO));
        forLucene.add(new StringField(Fields.BLOCK.field(), id, Store.NO));
        for (Fields field : FIELDS) {
          if (random.nextInt(5) > 0) {
            List<Run> runs = runs(random);
            RunsField words = new RunsField(field, Line.of(runs));
            forUs.add(words);
            forLucene.add(new Spelled(field, words.fieldType(), runs));
          }
        }
        if (random.nextInt(8) == 0) {
          fail(gathering, forUs);
          fail(plain, forLucene);
          continue;
        }
        gathering.addDocument(forUs);
        plain.addDocument(forLucene);
        if (i == written) {
          gathering.flushNextBuffer();
          plain.flushNextBuffer();
        }
      }
      Term gone = new Term(Fields.BLOCK.field(), "0");
      gathering.deleteDocuments(gone);
      plain.deleteDocuments(gone);
      assertThat(told(gathering)).isEqualTo(told(plain));
      assertThat(Gathered.of(gathering).words()).isZero();
      gathering.forceMerge(1);
      plain.forceMerge(1);
      assertThat(told(gathering)).isEqualTo(told(plain));
    }
  }

  /** Merges when it is time, so that both writers have the same segments. */
  private static IndexWriterConfig inTurn(IndexWriterConfig config) {
    return config.setMergeScheduler(new SerialMergeScheduler());
  }

  /** Lucene has taken the words of a document when it sees that another field cannot be taken. */
  private static void fail(IndexWriter writer, Document document) {
    document.add(
        new StringField(Fields.URL.field(), "x".repeat(IndexWriter.MAX_TERM_LENGTH + 1), Store.NO));
    assertThatThrownBy(() -> writer.addDocument(document))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Run> runs(Random random) {
    Lexicon lexicon = lexicons.get(random.nextInt(lexicons.size()));
    List<Run> runs = new ArrayList<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(9); words > 0; words--) {
        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      }
      Lexicon.Text read = lexicon.text(text.toString());
      BitSet marked = new BitSet();
      for (int at = 0; at < read.size(); at++) {
        marked.set(at, random.nextInt(3) == 0);
      }
      int from = random.nextInt(read.size() + 1);
      runs.add(
          random.nextBoolean()
              ? new Run(read, 0, read.size(), marked)
              : new Run(read, from, from + random.nextInt(read.size() - from + 1), null));
    }
    return runs;
  }

  /** All that a writer's segments say, segment by segment. */
  private static List<String> told(IndexWriter writer) throws IOException {
    List<String> told = new ArrayList<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        told.add("segment " + leaf.reader().maxDoc() + " " + leaf.reader().numDocs());
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          tell(leaf.reader(), field, told);
        }
      }
    }
    return told;
  }

  private static void tell(LeafReader leaf, FieldInfo field, List<String> told) throws IOException {
    NumericDocValues lengths = leaf.getNormValues(field.name);
    while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      told.add(field.name + " of " + lengths.docID() + " is long " + lengths.longValue());
    }
    Terms terms = leaf.terms(field.name);
    if (terms == null) {
      return;
    }
    told.add(
        String.join(
            " ",
            field.name,
            field.getIndexOptions().toString(),
            Long.toString(terms.size()),
            Integer.toString(terms.getDocCount()),
            Long.toString(terms.getSumDocFreq()),
            Long.toString(terms.getSumTotalTermFreq())));
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        StringBuilder line = new StringBuilder(field.name + ":" + term.utf8ToString());
        line.append(" in ").append(postings.docID()).append(' ').append(postings.freq());
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          line.append('@').append(postings.nextPosition());
        }
        told.add(line.toString());
      }
    }
  }

  /** The same field for a writer that inverts it itself. */
  private static final class Spelled extends Field {
    private final Form form;
    private final List<Run> runs;

    Spelled(Fields field, IndexableFieldType type, List<Run> runs) {
      super(field.field(), new FieldType(type));
      this.form = field.form();
      this.runs = runs;
      this.fieldsData = "";
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
      List<Lexicon.Term> terms = new ArrayList<>();
      List<Integer> positions = new ArrayList<>();
      boolean placed = fieldType().indexOptions() == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
      int position = -1;
      int step = 1;
      for (Run run : runs) {
        for (int at = run.from(); at < run.to(); at++) {
          Vocabulary.Word word = run.text().word(at);
          position += step;
          step = 1;
          terms.add(form == Form.STEMS ? word.stem() : word.folded());
          positions.add(placed ? position : positions.size());
          if (placed && run.marked() != null && run.marked().get(at)) {
            terms.add(Lexicon.Term.of(Fields.TOUCHED_HERE));
            positions.add(position);
          }
        }
        step = Fields.GAP;
      }
      return new Row(terms, positions);
    }
  }

  private static final class Row extends TokenStream {
    private final BytesTermAttribute bytes = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<Lexicon.Term> terms;
    private final List<Integer> positions;
    private int next;

    Row(List<Lexicon.Term> terms, List<Integer> positions) {
      this.terms = terms;
      this.positions = positions;
    }

    @Override
    public boolean incrementToken() {
      if (next == terms.size()) {
        return false;
      }
      bytes.setBytesRef(terms.get(next).bytes());
      step.setPositionIncrement(positions.get(next) - (next == 0 ? -1 : positions.get(next - 1)));
      next++;
      return true;
    }
  }
}
