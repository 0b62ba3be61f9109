package stet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import stet.archive.Archive;
import stet.index.ArticleVersions;
import stet.index.Fields;
import stet.index.IndexView;
import stet.index.StoredEdit;
import stet.index.StoredVersion;
import stet.model.ArticleId;
import stet.model.Sha256;
import stet.model.TaggedEdit;
import stet.search.Answer.FoundEdit;
import stet.search.Answer.Fragment;
import stet.search.Answer.Hit;
import stet.search.Answer.Result;
import stet.search.ArticleGroups.Group;
import stet.search.Best.Found;

/** Fetches what an answer shows of the articles, edits and versions that were found. */
final class Shelf {

  private final IndexView view;
  private final IndexSearcher searcher;
  private final StoredFields stored;
  private final Archive archive;
  private final Snippets snippets;
  private final EditMarks marks;

  Shelf(IndexView view, Archive archive, Snippets snippets, EditMarks marks) throws IOException {
    this.view = view;
    this.searcher = view.searcher();
    this.stored = searcher.storedFields();
    this.archive = archive;
    this.snippets = snippets;
    this.marks = marks;
  }

  /** The articles of a page with the best of each. */
  List<Result> results(List<Group> page, Best best, boolean edits) throws IOException {
    Latest latest = Latest.of(view, page.stream().map(group -> group.key().article()).toList());
    List<Result> results = new ArrayList<>();
    for (Group group : page) {
      ArticleId id = group.key().article();
      ArticleVersions versions = Latest.versions(view, id);
      StoredVersion last = latest.of(id);
      List<FoundEdit> changes = new ArrayList<>();
      if (edits) {
        for (Found found : best.of(id)) {
          changes.add(edit(versions, found));
        }
      }
      results.add(
          new Result(
              last.article(),
              last.headline(),
              versions.firstSeen(1),
              versions.firstSeen(versions.count()),
              versions.count(),
              group.found(),
              changes,
              edits ? List.of() : hits(id, versions, best.of(id))));
    }
    return results;
  }

  private FoundEdit edit(ArticleVersions versions, Found found) throws IOException {
    int number = number(versions, found);
    BytesRef bytes = bytes(found.doc(), Fields.EDIT);
    TaggedEdit edit = StoredEdit.decode(bytes.bytes, bytes.offset, bytes.length);
    return new FoundEdit(
        versions.address(number - 1),
        versions.address(number),
        versions.firstSeen(number - 1),
        versions.lastSeen(number - 1),
        versions.firstSeen(number),
        edit,
        marks.of(edit.edit(), language(found.doc())));
  }

  /** What an earlier hit of the article showed already is not shown once more. */
  private List<Hit> hits(ArticleId id, ArticleVersions versions, List<Found> best) {
    Map<Long, Sha256> contents = contents(id);
    Set<List<Fragment>> shown = new HashSet<>();
    List<Hit> hits = new ArrayList<>();
    for (Found found : best) {
      int number = number(versions, found);
      boolean plain = snippets.areBeginnings() && !shown.isEmpty();
      List<Fragment> snippet = plain ? List.of() : snippet(found, contents.get(found.content()));
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
   * The archive may be ahead of the index, and a sighting that came in late moves when a version
   * was first seen: its content alone is looked for.
   */
  private Map<Long, Sha256> contents(ArticleId id) {
    Map<Long, Sha256> contents = new HashMap<>();
    archive
        .timeline(id)
        .ifPresent(
            timeline ->
                timeline
                    .versions()
                    .forEach(version -> contents.put(version.content().a(), version.content())));
    return contents;
  }

  private List<Fragment> snippet(Found found, @Nullable Sha256 content) {
    return content == null
        ? List.of()
        : snippets.of(archive.content(content), language(found.doc()));
  }

  private String language(int doc) {
    try {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      SortedSetDocValues languages = DocValues.getSortedSet(leaf.reader(), Fields.LANGUAGE.field());
      return languages.advanceExact(doc - leaf.docBase)
          ? languages.lookupOrd(languages.nextOrd()).utf8ToString()
          : "und";
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read", e);
    }
  }

  private static int number(ArticleVersions versions, Found found) {
    int number = versions.number(found.key().seen(), found.content());
    if (number == 0) {
      throw new IllegalStateException("an unknown version of " + found.key().article());
    }
    return number;
  }

  private BytesRef bytes(int doc, Fields field) throws IOException {
    Document document = stored.document(doc, Set.of(field.field()));
    BytesRef bytes = document.getBinaryValue(field.field());
    if (bytes == null) {
      throw new IllegalStateException(field.field() + " is not kept of document " + doc);
    }
    return bytes;
  }
}
