package stet.search.lucene.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import stet.model.ArticleId;

/** Reader of a segment that hides the blocks of some articles, as if they had been deleted. */
final class HiddenArticlesReader extends FilterLeafReader {

  private final FixedBitSet shown;
  private final int count;

  private HiddenArticlesReader(LeafReader in, Collection<ArticleId> articles) throws IOException {
    super(in);
    shown = new FixedBitSet(Math.max(1, in.maxDoc()));
    Bits live = in.getLiveDocs();
    for (int doc = 0; doc < in.maxDoc(); doc++) {
      if (live == null || live.get(doc)) {
        shown.set(doc);
      }
    }
    for (ArticleId article : articles) {
      PostingsEnum documents =
          in.postings(new Term(IndexFields.ARTICLE.field(), article.value()), PostingsEnum.NONE);
      while (documents != null && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        shown.clear(documents.docID());
      }
    }
    count = shown.cardinality();
  }

  /** The segments of a reader, without some articles. */
  static List<IndexReader> in(IndexReader reader, Collection<ArticleId> articles)
      throws IOException {
    List<IndexReader> segments = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      segments.add(new HiddenArticlesReader(leaf.reader(), articles));
    }
    return segments;
  }

  @Override
  public Bits getLiveDocs() {
    return shown;
  }

  @Override
  public int numDocs() {
    return count;
  }

  /** Data cached for a segment stay valid, regardless of which of its documents are hidden. */
  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return in.getCoreCacheHelper();
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
