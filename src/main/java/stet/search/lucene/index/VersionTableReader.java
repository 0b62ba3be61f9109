package stet.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;
import stet.model.RevisionKind;
import stet.search.VersionState;

/** Reader of the {@link VersionTable} from the index. */
final class VersionTableReader {
  private VersionTableReader() {}

  static VersionTable of(DirectoryReader reader) throws IOException {
    Map<ArticleId, List<VersionState>> entries = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      read(leaf.reader(), entries);
    }
    Map<ArticleId, @Nullable ArticleVersions> articles = new HashMap<>();
    entries.forEach((article, versions) -> articles.put(article, ArticleVersions.of(versions)));
    return VersionTable.EMPTY.with(articles);
  }

  private static void read(LeafReader leaf, Map<ArticleId, List<VersionState>> entries)
      throws IOException {
    // Only version documents have this field, so its iterator visits just those.
    NumericDocValues lastSeen = DocValues.getNumeric(leaf, IndexFields.LAST_SEEN.field());
    NumericDocValues content = DocValues.getNumeric(leaf, IndexFields.CONTENT.field());
    NumericDocValues derived = DocValues.getNumeric(leaf, IndexFields.DERIVED.field());
    SortedNumericDocValues seen = DocValues.getSortedNumeric(leaf, IndexFields.SEEN.field());
    NumericDocValues gap = DocValues.getNumeric(leaf, IndexFields.WITHHELD.field());
    SortedSetDocValues kind = DocValues.getSortedSet(leaf, IndexFields.KIND.field());
    long withheld = kind.lookupTerm(new BytesRef(RevisionKind.WITHHELD.label()));
    SortedSetDocValues article = DocValues.getSortedSet(leaf, IndexFields.ARTICLE.field());
    Map<Long, ArticleId> articles = new HashMap<>();
    Bits live = leaf.getLiveDocs();
    for (int doc = lastSeen.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = lastSeen.nextDoc()) {
      if (live != null && !live.get(doc)) {
        continue;
      }
      boolean whole =
          content.advanceExact(doc)
              && derived.advanceExact(doc)
              && seen.advanceExact(doc)
              && article.advanceExact(doc);
      if (!whole) {
        throw new IOException("a version lacks a value that every version has");
      }
      long ordinal = article.nextOrd();
      ArticleId id = articles.get(ordinal);
      if (id == null) {
        id = new ArticleId(article.lookupOrd(ordinal).utf8ToString());
        articles.put(ordinal, id);
      }
      entries
          .computeIfAbsent(id, key -> new ArrayList<>())
          .add(
              new VersionState(
                  seen.nextValue(),
                  lastSeen.longValue(),
                  content.longValue(),
                  derived.longValue(),
                  gap.advanceExact(doc) ? gap.longValue() : VersionState.NO_GAP,
                  withheld >= 0 && isOf(kind, doc, withheld)));
    }
  }

  private static boolean isOf(SortedSetDocValues kinds, int doc, long kind) throws IOException {
    boolean found = false;
    if (kinds.advanceExact(doc)) {
      for (int left = kinds.docValueCount(); left > 0; left--) {
        found |= kinds.nextOrd() == kind;
      }
    }
    return found;
  }
}
