package stet.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import stet.archive.Archive;
import stet.model.ArticleId;
import stet.model.Content;
import stet.model.TaggedEdit;
import stet.model.VersionName;
import stet.search.Answer.ArticleResult;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.Fragment;
import stet.search.Answer.Hit;
import stet.search.lucene.TopEditsCollector.FoundDocument;
import stet.search.lucene.article.ArticleNames;
import stet.search.lucene.index.ArticleVersions;
import stet.search.lucene.index.IndexFields;
import stet.search.lucene.index.IndexView;
import stet.search.lucene.index.StoredEditCodec;
import stet.search.lucene.index.StoredVersionSummary;
import stet.search.lucene.mark.EditHighlighter;
import stet.search.lucene.mark.SnippetBuilder;

/** Loader of the data that an answer shows of the articles, edits and versions found. */
final class ResultLoader {

  private final IndexView view;
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Archive archive;
  private final SnippetBuilder snippets;
  private final EditHighlighter marks;
  private final ArticleNames names;
  private final int threads;

  /**
   * @param threads the number of threads that load texts in parallel
   */
  ResultLoader(
      IndexView view,
      Archive archive,
      SnippetBuilder snippets,
      EditHighlighter marks,
      ArticleNames names,
      int threads)
      throws IOException {
    this.threads = threads;
    this.names = names;
    this.view = view;
    this.searcher = view.searcher();
    this.stored = searcher.storedFields();
    this.archive = archive;
    this.snippets = snippets;
    this.marks = marks;
  }

  /** The articles of a page with the best results of each. */
  List<ArticleResult> results(List<ArticleSortKey> page, TopEditsCollector best, boolean edits)
      throws IOException {
    LatestVersionReader latest =
        LatestVersionReader.of(view, page.stream().map(ArticleSortKey::article).toList(), names);
    Map<VersionName, Content> texts = edits ? Map.of() : texts(page, best);
    List<ArticleResult> results = new ArrayList<>();
    for (ArticleSortKey key : page) {
      ArticleId id = key.article();
      ArticleVersions versions = LatestVersionReader.versions(view, id);
      StoredVersionSummary last = latest.of(id);
      List<FoundEdit> changes = new ArrayList<>();
      if (edits) {
        for (FoundDocument found : best.of(id)) {
          changes.add(edit(versions, found));
        }
      }
      results.add(
          new ArticleResult(
              last.article(),
              last.headline(),
              versions.firstSeen(1),
              versions.firstSeen(versions.count()),
              versions.count(),
              best.count(id),
              changes,
              edits ? List.of() : hits(id, versions, best.of(id), texts)));
    }
    return results;
  }

  private FoundEdit edit(ArticleVersions versions, FoundDocument found) throws IOException {
    int number = number(versions, found);
    BytesRef bytes = bytes(found.doc(), IndexFields.EDIT);
    TaggedEdit edit = StoredEditCodec.decode(bytes.bytes, bytes.offset, bytes.length);
    return new FoundEdit(
        versions.address(number - 1),
        versions.address(number),
        versions.firstSeen(number - 1),
        versions.lastSeen(number - 1),
        versions.firstSeen(number),
        edit,
        marks.of(edit.edit(), language(found.doc())));
  }

  /** The hits of an article. A snippet that an earlier hit already shows is not repeated. */
  private List<Hit> hits(
      ArticleId id,
      ArticleVersions versions,
      List<FoundDocument> best,
      Map<VersionName, Content> texts) {
    Set<List<Fragment>> shown = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (FoundDocument found : best) {
      int number = number(versions, found);
      Content text = texts.get(name(id, found));
      List<Fragment> snippet = text == null ? List.of() : snippets.of(text, language(found.doc()));
      hits.add(
          new Hit(
              versions.address(number),
              number,
              versions.firstSeen(number),
              versions.until(number),
              shown.add(snippet) ? snippet : List.of()));
    }
    return hits;
  }

  /**
   * The texts from which the snippets of a page are made. Each thread reads its share from the
   * archive with one request.
   */
  private Map<VersionName, Content> texts(List<ArticleSortKey> page, TopEditsCollector best) {
    List<VersionName> names = new ArrayList<>();
    for (ArticleSortKey key : page) {
      ArticleId id = key.article();
      List<FoundDocument> found = best.of(id);
      int shown = snippets.areBeginnings() ? Math.min(1, found.size()) : found.size();
      found.subList(0, shown).forEach(each -> names.add(name(id, each)));
    }
    int share = Math.max(1, Math.ceilDiv(names.size(), threads));
    return IntStream.range(0, Math.ceilDiv(names.size(), share))
        .mapToObj(i -> names.subList(i * share, Math.min(names.size(), (i + 1) * share)))
        .toList()
        .parallelStream()
        .map(archive::texts)
        .collect(HashMap::new, Map::putAll, Map::putAll);
  }

  private static VersionName name(ArticleId id, FoundDocument found) {
    return new VersionName(id, found.key().seen(), found.content());
  }

  private String language(int doc) {
    try {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      SortedSetDocValues languages =
          DocValues.getSortedSet(leaf.reader(), IndexFields.LANGUAGE.field());
      return languages.advanceExact(doc - leaf.docBase)
          ? languages.lookupOrd(languages.nextOrd()).utf8ToString()
          : "und";
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static int number(ArticleVersions versions, FoundDocument found) {
    int number = versions.number(found.key().seen(), found.content());
    if (number == 0) {
      throw new IllegalStateException("an unknown version of " + found.key().article());
    }
    return number;
  }

  private BytesRef bytes(int doc, IndexFields field) throws IOException {
    Document document = stored.document(doc, Set.of(field.field()));
    BytesRef bytes = document.getBinaryValue(field.field());
    if (bytes == null) {
      throw new IllegalStateException(field.field() + " is not kept of document " + doc);
    }
    return bytes;
  }
}
