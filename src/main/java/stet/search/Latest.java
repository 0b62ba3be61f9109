package stet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import stet.index.ArticleVersions;
import stet.index.Fields;
import stet.index.IndexView;
import stet.index.StoredVersion;
import stet.model.ArticleId;

/** What the index keeps of the latest versions of articles. */
record Latest(Map<ArticleId, StoredVersion> versions) {

  /** Of those articles, which the view must hold, with one look into the index. */
  static Latest of(IndexView view, Collection<ArticleId> articles) throws IOException {
    List<BytesRef> keys = new ArrayList<>();
    for (ArticleId article : articles) {
      ArticleVersions versions = versions(view, article);
      int last = versions.count();
      keys.add(
          new BytesRef(
              IndexView.key(
                  article, versions.firstSeen(last).toEpochMilli(), versions.content(last))));
    }
    Map<ArticleId, StoredVersion> latest = new HashMap<>();
    if (!keys.isEmpty()) {
      IndexSearcher searcher = view.searcher();
      StoredFields stored = searcher.storedFields();
      TermInSetQuery query = new TermInSetQuery(Fields.VERSION.field(), keys);
      Set<String> summary = Set.of(Fields.SUMMARY.field());
      for (ScoreDoc hit : searcher.search(query, keys.size()).scoreDocs) {
        BytesRef bytes = stored.document(hit.doc, summary).getBinaryValue(Fields.SUMMARY.field());
        if (bytes == null) {
          throw new IllegalStateException("no summary is kept of document " + hit.doc);
        }
        StoredVersion version = StoredVersion.decode(bytes.bytes, bytes.offset, bytes.length);
        latest.put(version.article().id(), version);
      }
    }
    return new Latest(latest);
  }

  StoredVersion of(ArticleId article) {
    StoredVersion version = versions.get(article);
    if (version == null) {
      throw new IllegalStateException("the latest version of " + article + " is not in the index");
    }
    return version;
  }

  /** When the versions of an article stood, which the view must hold. */
  static ArticleVersions versions(IndexView view, ArticleId article) {
    ArticleVersions versions = view.versions().of(article);
    if (versions == null) {
      throw new IllegalStateException("no versions of " + article + " are known");
    }
    return versions;
  }
}
