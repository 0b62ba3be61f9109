package stet.search.lucene.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import stet.text.WordBreaker;

/**
 * Each field of words has its terms at the right positions, and a length that counts words alone.
 */
class AnalyzedWordsFieldTest {

  private final AnalysisCache english = new AnalysisCache("en", new WordBreaker());

  @Example
  void wordsHaveTheirPlacesAndMarksStandAtThem() throws IOException {
    List<TermRun> runs =
        List.of(marked("Two Ships, one ferry", 1, 3), run(""), marked("ferries of Übersee", 0));
    assertThat(postings(IndexFields.AFTER, runs))
        .containsExactly(
            Map.entry("[touched]", "1@1 1@3 1@103"),
            Map.entry("ferries", "1@103"),
            Map.entry("ferry", "1@3"),
            Map.entry("of", "1@104"),
            Map.entry("one", "1@2"),
            Map.entry("ships", "1@1"),
            Map.entry("two", "1@0"),
            Map.entry("ubersee", "1@105"),
            Map.entry("|length", "1#7"));
  }

  @Example
  void stemsAndBagsCountAlone() throws IOException {
    List<TermRun> runs = List.of(marked("ferry ferries Ferry", 0, 2), run("ferry"));
    assertThat(postings(IndexFields.AFTER_STEMS, runs))
        .containsExactly(Map.entry("en ferri", "1x4"), Map.entry("|length", "1#4"));
    assertThat(postings(IndexFields.TOUCHED, runs))
        .containsExactly(Map.entry("ferries", "1x1"), Map.entry("ferry", "1x3"));
  }

  @Example
  void namesHavePlacesAndNoLength() throws IOException {
    assertThat(postings(IndexFields.PERSON, List.of(run("ada lovelace"), run("Ada"))))
        .containsExactly(Map.entry("ada", "1@0 1@101"), Map.entry("lovelace", "1@1"));
  }

  @Example
  void aPartOfATextIsItsWordsAlone() throws IOException {
    TermSequence text = english.text("one two three four");
    assertThat(postings(IndexFields.REMOVED, List.of(new TermRun(text, 1, 3, null))))
        .containsExactly(
            Map.entry("three", "1@1"), Map.entry("two", "1@0"), Map.entry("|length", "1#2"));
    assertThat(postings(IndexFields.REMOVED, List.of()))
        .containsExactly(Map.entry("|length", "1#0"));
  }

  private TermRun run(String text) {
    return TermRun.of(english.text(text));
  }

  private TermRun marked(String text, int... places) {
    BitSet marked = new BitSet();
    for (int place : places) {
      marked.set(place);
    }
    TermSequence words = english.text(text);
    return new TermRun(words, 0, words.size(), marked);
  }

  /**
   * What a segment of three documents says of the field, by term: the second has those runs, and
   * the others have none.
   */
  private static Map<String, String> postings(IndexFields field, List<TermRun> runs)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (List<TermRun> each : List.of(List.<TermRun>of(), runs, List.<TermRun>of())) {
        Document document = new Document();
        document.add(new AnalyzedWordsField(field, each));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        terms(leaf.terms(field.field()), found);
        NumericDocValues lengths = leaf.getNormValues(field.field());
        if (lengths != null) {
          found.put("|length", lengths.advanceExact(1) ? "1#" + lengths.longValue() : "none");
        }
      }
    }
    return found;
  }

  private static void terms(Terms terms, Map<String, String> found) throws IOException {
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      StringBuilder line = new StringBuilder();
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (!terms.hasPositions()) {
          line.append(' ').append(postings.docID()).append('x').append(postings.freq());
        }
        for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
          line.append(' ').append(postings.docID()).append('@').append(postings.nextPosition());
        }
      }
      found.put(term.utf8ToString(), line.substring(1));
    }
  }
}
