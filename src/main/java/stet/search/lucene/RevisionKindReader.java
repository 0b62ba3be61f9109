package stet.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import stet.model.RevisionKind;
import stet.search.lucene.index.IndexFields;

/** Reader of the revision kind of a version from the index. */
final class RevisionKindReader {

  private RevisionKindReader() {}

  /**
   * The kind of the revision that led to a document's version; wholesale only if no other kind is
   * indexed.
   */
  static RevisionKind of(LeafReader segment, int document) throws IOException {
    SortedSetDocValues kinds = DocValues.getSortedSet(segment, IndexFields.KIND.field());
    RevisionKind kind = RevisionKind.WHOLESALE;
    if (kinds.advanceExact(document)) {
      for (int left = kinds.docValueCount(); left > 0; left--) {
        String label = kinds.lookupOrd(kinds.nextOrd()).utf8ToString();
        for (RevisionKind each : RevisionKind.values()) {
          kind = each.label().equals(label) && each != RevisionKind.WHOLESALE ? each : kind;
        }
      }
    }
    return kind;
  }
}
