package stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.index.ArticleVersions;
import stet.index.Fields;
import stet.index.IndexView;
import stet.index.StoredEdit;
import stet.index.StoredVersion;
import stet.model.TaggedEdit;
import stet.model.Words;

/**
 * All that a query finds, one by one, each read from the index when it is asked for: as many as
 * there are, in the memory of one. They are of the archive as it stood when they were asked for,
 * whatever is recorded meanwhile; their order is the index's own, in which the edits of a version
 * stand together. To be closed; for one thread.
 */
public final class Findings implements Exported, AutoCloseable {

  private final IndexView view;
  private final boolean edits;
  private final List<String> notices;
  private final BitSetProducer versionsOf;
  private final Weight weight;
  private final Iterator<LeafReaderContext> segments;

  private @Nullable Segment segment;

  /** A segment of the index, and how far it has been read. */
  private record Segment(
      DocIdSetIterator found,
      @Nullable Bits live,
      @Nullable BitSet versions,
      NumericDocValues times,
      NumericDocValues contents,
      StoredFields stored) {}

  /**
   * @param view is closed with this
   */
  Findings(IndexView view, Understood asked, Query built, BitSetProducer versionsOf)
      throws IOException {
    this.view = view;
    this.edits = asked.looksForEdits();
    this.notices = asked.notices();
    this.versionsOf = versionsOf;
    IndexSearcher searcher = view.searcher();
    this.weight = searcher.createWeight(searcher.rewrite(built), ScoreMode.COMPLETE_NO_SCORES, 1);
    this.segments = searcher.getIndexReader().leaves().iterator();
  }

  /** Whether they are edits; versions otherwise. */
  public boolean areEdits() {
    return edits;
  }

  /** As those of an {@link Answer}. */
  public List<String> notices() {
    return notices;
  }

  /** The next, null where there is none. */
  public @Nullable Finding next() {
    try {
      while (segment != null || segments.hasNext()) {
        if (segment == null) {
          segment = open(segments.next());
        }
        int document = segment == null ? DocIdSetIterator.NO_MORE_DOCS : advance(segment);
        if (segment != null && document != DocIdSetIterator.NO_MORE_DOCS) {
          return read(segment, document);
        }
        segment = null;
      }
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private @Nullable Segment open(LeafReaderContext leaf) throws IOException {
    Scorer scorer = weight.scorer(leaf);
    if (scorer == null) {
      return null;
    }
    LeafReader reader = leaf.reader();
    return new Segment(
        scorer.iterator(),
        reader.getLiveDocs(),
        versionsOf.getBitSet(leaf),
        DocValues.unwrapSingleton(DocValues.getSortedNumeric(reader, Fields.SEEN.field())),
        DocValues.getNumeric(reader, Fields.CONTENT.field()),
        reader.storedFields());
  }

  /** A weight finds what was replaced since as well. */
  private static int advance(Segment segment) throws IOException {
    int document = segment.found().nextDoc();
    Bits live = segment.live();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = segment.found().nextDoc();
    }
    return document;
  }

  private Finding read(Segment segment, int document) throws IOException {
    BitSet versions = segment.versions();
    if (versions == null
        || !segment.times().advanceExact(document)
        || !segment.contents().advanceExact(document)) {
      throw new IllegalStateException("a document is of no version");
    }
    BytesRef summary = stored(segment, versions.nextSetBit(document), Fields.SUMMARY);
    StoredVersion version = StoredVersion.decode(summary.bytes, summary.offset, summary.length);
    ArticleVersions all = Latest.versions(view, version.article().id());
    int number = all.number(segment.times().longValue(), segment.contents().longValue());
    if (number == 0) {
      throw new IllegalStateException("an unknown version of " + version.article().id());
    }
    return edits
        ? new Finding.OfEdit(
            version.article(), version.headline(), edit(segment, document, all, number))
        : new Finding.OfVersion(
            version.article(),
            version.headline(),
            all.lastSeen(number),
            new Answer.Hit(
                all.address(number), number, all.firstSeen(number), all.until(number), List.of()));
  }

  private static Answer.FoundEdit edit(
      Segment segment, int document, ArticleVersions all, int number) throws IOException {
    BytesRef bytes = stored(segment, document, Fields.EDIT);
    TaggedEdit edit = StoredEdit.decode(bytes.bytes, bytes.offset, bytes.length);
    return new Answer.FoundEdit(
        all.address(number - 1),
        all.address(number),
        all.firstSeen(number - 1),
        all.lastSeen(number - 1),
        all.firstSeen(number),
        edit,
        edit.edit().words().stream().map(Findings::unmarked).toList());
  }

  private static Answer.MarkedWords unmarked(Words run) {
    return new Answer.MarkedWords(run.op(), run.text(), false);
  }

  private static BytesRef stored(Segment segment, int document, Fields field) throws IOException {
    BytesRef bytes =
        segment.stored().document(document, Set.of(field.field())).getBinaryValue(field.field());
    if (bytes == null) {
      throw new IllegalStateException(field.field() + " is not kept of document " + document);
    }
    return bytes;
  }

  @Override
  public void close() {
    view.close();
  }
}
