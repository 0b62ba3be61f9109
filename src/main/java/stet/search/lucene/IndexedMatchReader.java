package stet.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.model.TaggedEdit;
import stet.model.WordRun;
import stet.search.Answer;
import stet.search.SearchMatch;
import stet.search.SearchMatchReader;
import stet.search.lucene.ExportBatchCollector.Place;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.StoredEditCodec;
import stet.search.lucene.index.StoredVersionSummary;

/**
 * Reader of all results of a query from the index, which reads each result when it is asked for.
 * Not safe for several threads.
 */
final class IndexedMatchReader implements SearchMatchReader {

  /**
   * The number of results that one pass over the index finds. A {@link ExportBatchCollector} needs
   * some 5 MB for them. Ten times as many results need ten passes.
   */
  private static final int AT_ONCE = 100_000;

  private final IndexView view;
  private final IndexSearcher searcher;
  private final boolean edits;
  private final List<String> notices;
  private final BitSetProducer versionsOf;
  private final ArticleNames names;
  private final Query built;
  private final int atOnce;
  private final Map<Integer, Segment> segments = new HashMap<>();

  private Deque<Place> places = new ArrayDeque<>();
  private @Nullable Place last;
  private boolean all;

  /** A segment of the index. */
  private record Segment(int base, @Nullable BitSet versions, StoredFields stored) {}

  /**
   * @param view the view of the index, which is closed with this reader
   * @param edits whether the results are edits; otherwise they are versions
   */
  IndexedMatchReader(
      IndexView view,
      boolean edits,
      List<String> notices,
      Query built,
      BitSetProducer versionsOf,
      ArticleNames names)
      throws IOException {
    this(view, edits, notices, built, versionsOf, names, AT_ONCE);
  }

  /**
   * @param atOnce the number of results that one pass over the index finds
   */
  IndexedMatchReader(
      IndexView view,
      boolean edits,
      List<String> notices,
      Query built,
      BitSetProducer versionsOf,
      ArticleNames names,
      int atOnce)
      throws IOException {
    this.view = view;
    this.edits = edits;
    this.notices = notices;
    this.versionsOf = versionsOf;
    this.names = names;
    this.searcher = new IndexSearcher(view.searcher().getIndexReader());
    this.built = searcher.rewrite(built);
    this.atOnce = atOnce;
  }

  @Override
  public boolean areEdits() {
    return edits;
  }

  @Override
  public List<String> notices() {
    return notices;
  }

  @Override
  public @Nullable SearchMatch next() {
    try {
      if (places.isEmpty() && !all) {
        ExportBatchCollector batch = new ExportBatchCollector(names, atOnce, last);
        searcher.search(built, SingleCollectorFactory.with(batch));
        places = batch.places();
        all = places.size() < atOnce;
      }
      last = places.poll();
      return last == null ? null : read(last);
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    } catch (InternalError e) { // a mapped file was truncated
      throw new UncheckedIOException("the index cannot be read", new IOException(e));
    }
  }

  private Segment segment(int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int at = ReaderUtil.subIndex(document, leaves);
    Segment known = segments.get(at);
    if (known == null) {
      LeafReaderContext leaf = leaves.get(at);
      known = new Segment(leaf.docBase, versionsOf.getBitSet(leaf), leaf.reader().storedFields());
      segments.put(at, known);
    }
    return known;
  }

  private SearchMatch read(Place place) throws IOException {
    Segment segment = segment(place.document());
    int document = place.document() - segment.base();
    BitSet versions = segment.versions();
    if (versions == null) {
      throw new IllegalStateException("a document is of no version");
    }
    BytesRef summary = stored(segment, versions.nextSetBit(document), IndexFields.SUMMARY);
    StoredVersionSummary version =
        StoredVersionSummary.decode(summary.bytes, summary.offset, summary.length);
    ArticleVersions all = LatestVersionReader.versions(view, version.article().id());
    int number = all.number(place.seen(), place.content());
    if (number == 0) {
      throw new IllegalStateException("an unknown version of " + version.article().id());
    }
    return edits
        ? new SearchMatch.OfEdit(
            version.article(), version.headline(), edit(segment, document, all, number))
        : new SearchMatch.OfVersion(
            version.article(),
            version.headline(),
            all.lastSeen(number),
            new Answer.Hit(
                all.address(number), number, all.firstSeen(number), all.until(number), List.of()));
  }

  private static Answer.FoundEdit edit(
      Segment segment, int document, ArticleVersions all, int number) throws IOException {
    BytesRef bytes = stored(segment, document, IndexFields.EDIT);
    TaggedEdit edit = StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    return new Answer.FoundEdit(
        all.address(number - 1),
        all.address(number),
        all.firstSeen(number - 1),
        all.lastSeen(number - 1),
        all.firstSeen(number),
        edit,
        edit.edit().words().stream().map(IndexedMatchReader::unmarked).toList());
  }

  private static Answer.MarkedWords unmarked(WordRun run) {
    return new Answer.MarkedWords(run.op(), run.text(), false);
  }

  private static BytesRef stored(Segment segment, int document, IndexFields field)
      throws IOException {
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
