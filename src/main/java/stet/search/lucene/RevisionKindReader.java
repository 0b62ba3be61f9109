package stet.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import stet.model.RevisionKind;
import stet.search.lucene.index.IndexFields;

/** Reads what sort of step a version is. */
final class RevisionKindReader {

  private RevisionKindReader() {}

  /** The kind of the version that a document is: wholesale only where it is nothing else too. */
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
