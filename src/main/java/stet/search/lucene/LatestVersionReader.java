package stet.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import stet.model.ArticleId;
import stet.search.VersionState;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.StoredVersionSummary;

/** The latest versions of some articles, as stored in the index. */
record LatestVersionReader(Map<ArticleId, StoredVersionSummary> versions) {

  /**
   * Reads the latest versions of some articles with one search. The view must contain these
   * articles.
   */
  static LatestVersionReader of(IndexView view, Collection<ArticleId> articles, ArticleNames names)
      throws IOException {
    ArticleTermFilter query =
        new ArticleTermFilter(IndexFields.VERSION, articles, article -> key(view, article), names);
    Map<ArticleId, StoredVersionSummary> latest = new HashMap<>();
    if (!articles.isEmpty()) {
      IndexSearcher searcher = view.searcher();
      StoredFields stored = searcher.storedFields();
      Set<String> summary = Set.of(IndexFields.SUMMARY.field());
      for (ScoreDoc hit : searcher.search(query, articles.size()).scoreDocs) {
        BytesRef bytes =
            stored.document(hit.doc, summary).getBinaryValue(IndexFields.SUMMARY.field());
        if (bytes == null) {
          throw new IllegalStateException("no summary is kept of document " + hit.doc);
        }
        StoredVersionSummary version =
            StoredVersionSummary.decode(bytes.bytes, bytes.offset, bytes.length);
        latest.put(version.article().id(), version);
      }
    }
    return new LatestVersionReader(latest);
  }

  private static String key(IndexView view, ArticleId article) {
    ArticleVersions versions = versions(view, article);
    int last = versions.count();
    return VersionState.key(
        article, versions.firstSeen(last).toEpochMilli(), versions.content(last));
  }

  StoredVersionSummary of(ArticleId article) {
    StoredVersionSummary version = versions.get(article);
    if (version == null) {
      throw new IllegalStateException("the latest version of " + article + " is not in the index");
    }
    return version;
  }

  /** The times of the versions of an article. The view must contain the article. */
  static ArticleVersions versions(IndexView view, ArticleId article) {
    ArticleVersions versions = view.versions().of(article);
    if (versions == null) {
      throw new IllegalStateException("no versions of " + article + " are known");
    }
    return versions;
  }
}
