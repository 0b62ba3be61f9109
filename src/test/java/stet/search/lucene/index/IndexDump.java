package stet.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** All that the index says of each version, so that two indexes can be compared. */
final class IndexDump {

  /** The order of arrival, and what is derived from it. */
  private static final Set<String> ARRIVAL =
      Set.of(IndexFields.RECORDED.field(), IndexFields.DERIVED.field());

  private IndexDump() {}

  /** Each block's documents, by the block's key. */
  static Map<String, List<String>> of(IndexView view) {
    Map<String, List<String>> blocks = new TreeMap<>();
    try {
      for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
        dump(leaf.reader(), blocks);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return blocks;
  }

  private static void dump(LeafReader leaf, Map<String, List<String>> blocks) throws IOException {
    List<Set<String>> docs = new ArrayList<>();
    String[] keys = new String[leaf.maxDoc()];
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      docs.add(new TreeSet<>());
      Set<String> stored = docs.get(doc);
      for (var field : leaf.storedFields().document(doc)) {
        BytesRef bytes = field.binaryValue();
        stored.add(
            field.name().equals(IndexFields.EDIT.field())
                ? StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length).toString()
                : StoredVersionSummary.decode(bytes.bytes, bytes.offset, bytes.length).toString());
      }
    }
    for (FieldInfo field : leaf.getFieldInfos()) {
      if (!ARRIVAL.contains(field.name)) {
        values(leaf, field, docs);
        terms(leaf, field, docs, keys);
        lengths(leaf, field, docs);
      }
    }
    for (int doc = 0; doc < leaf.maxDoc(); doc++) {
      if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc)) {
        blocks.computeIfAbsent(keys[doc], key -> new ArrayList<>()).add(docs.get(doc).toString());
      }
    }
  }

  private static void values(LeafReader leaf, FieldInfo field, List<Set<String>> docs)
      throws IOException {
    switch (field.getDocValuesType()) {
      case NUMERIC -> {
        NumericDocValues values = DocValues.getNumeric(leaf, field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          docs.get(values.docID()).add(field.name + "=" + values.longValue());
        }
      }
      case SORTED_NUMERIC -> {
        SortedNumericDocValues values = DocValues.getSortedNumeric(leaf, field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          docs.get(values.docID()).add(field.name + "=" + values.nextValue());
        }
      }
      case SORTED_SET -> {
        SortedSetDocValues values = DocValues.getSortedSet(leaf, field.name);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          for (int i = 0; i < values.docValueCount(); i++) {
            String value = values.lookupOrd(values.nextOrd()).utf8ToString();
            docs.get(values.docID()).add(field.name + "=" + value);
          }
        }
      }
      case BINARY, SORTED, NONE -> {}
    }
  }

  private static void lengths(LeafReader leaf, FieldInfo field, List<Set<String>> docs)
      throws IOException {
    NumericDocValues lengths = leaf.getNormValues(field.name);
    while (lengths != null && lengths.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      docs.get(lengths.docID()).add(field.name + "#" + lengths.longValue());
    }
  }

  private static void terms(LeafReader leaf, FieldInfo field, List<Set<String>> docs, String[] keys)
      throws IOException {
    var indexed = leaf.terms(field.name);
    if (field.getIndexOptions() == IndexOptions.NONE || indexed == null) {
      return;
    }
    TermsEnum terms = indexed.iterator();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        StringBuilder entry = new StringBuilder(field.name + ":" + term.utf8ToString());
        for (int i = 0; i < postings.freq(); i++) {
          entry.append('@').append(indexed.hasPositions() ? postings.nextPosition() : -1);
        }
        docs.get(postings.docID()).add(entry.toString());
        if (field.name.equals(IndexFields.BLOCK.field())) {
          keys[postings.docID()] = term.utf8ToString();
        }
      }
    }
  }
}
